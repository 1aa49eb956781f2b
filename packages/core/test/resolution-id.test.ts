import { expect, test } from '@jest/globals';
import { resolutionId } from '../src/resolution-id.ts';

test.each([
  ['A/RES/ES-11/1', 'un:A/RES/ES-11/1'],
  ['resolution ES-11/1', 'un:A/RES/ES-11/1'],
  ['General Assembly resolution ES‑11/1', 'un:A/RES/ES-11/1'],
  ['S/RES/2623 (2022)', 'un:S/RES/2623'],
  ['Security Council Resolution 2623', 'un:S/RES/2623'],
  ['UN Security Council resolution 242', 'un:S/RES/242'],
  ['UNSC Resolution No. 1701', 'un:S/RES/1701'],
  ['Resolution 2623 of the Security Council', 'un:S/RES/2623'],
  ['General Assembly Resolution 2758', 'un:A/RES/2758'],
  ['United Nations General Assembly resolution 76/300', 'un:A/RES/76/300'],
  ['resolution 76/300', 'un:A/RES/76/300'],
  ['Human Rights Council resolution 49/1', 'un:A/HRC/RES/49/1'],
  ['Human Rights Council resolution S-30/1', 'un:A/HRC/RES/S-30/1'],
])('%s is %s', (text, id) => {
  expect(resolutionId(text)).toBe(id);
});

test.each([
  'Resolution 2623',
  'resolution 12/4',
  'House Resolution 1234',
  'Security Council resolution 76/300',
  'Human Rights Council resolution 2623',
  'General Assembly and Security Council resolution 3',
  'resolution',
  '1980x1080 resolution',
])('%s is none for certain', (text) => {
  expect(resolutionId(text)).toBeNull();
});

test('whose it is may come from around it', () => {
  expect(resolutionId('Resolution 2623', 'Security Council')).toBe('un:S/RES/2623');
  expect(resolutionId('Resolution 76/300', 'Security Council')).toBeNull();
});
