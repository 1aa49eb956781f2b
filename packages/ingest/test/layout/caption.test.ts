import { expect, test } from '@jest/globals';
import { isCaption } from '../../src/layout/caption.ts';
import { line } from '../builders.ts';

test.each([
  'Watch live as soldiers patrol streets in Kyiv',
  'Image source, AFP',
  'IMAGE SOURCE,REUTERS',
  'Photo: A man walks past a shop.',
  'Protesters outside the parliament on Sunday. (Getty Images)',
  'The embassy in Toplin. Photograph: Mila Harkov/EPA',
  'A man walks past cranes, March 4, 2022. REUTERS/Jonas Feld/File Photo',
  'Envoy Amara Diallo at a news conference in Geneva (AP)',
  'Le Drian in the National Assembly in Paris © Thomas Samson, AFP',
  'Wang Yi speaks in Beijing [Ali Khan/Al Jazeera]',
])('%s', (text) => {
  expect(isCaption(line(text))).toBe(true);
});

test.each([
  'Watch officers on the border reported nothing unusual.',
  'Media, for their part, ignored it.',
  'Pictures of the bridge were shown on television.',
  'The story was first told by Reuters.',
  'He was quoted by the agency. (Reuters)',
  '“Photo: nobody cares,” he said.',
  'Credit is scarce, and banks lend little.',
])('%s is none', (text) => {
  expect(isCaption(line(text))).toBe(false);
});

test('the format may say so', () => {
  expect(isCaption(line('A flag in Beijing.', 'caption'))).toBe(true);
});
