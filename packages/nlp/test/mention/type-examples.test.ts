import { ONTOLOGY } from '@entente/core';
import { expect, test } from '@jest/globals';
import { analyzer, documentOf } from '../analyzer.ts';

/** For each type a sentence and the name of a node of that type in it. */
const NODES: readonly (readonly [type: string, text: string, name: string])[] = [
  ['Person', 'Anna Berg met Maria Silva.', 'Anna Berg'],
  ['Country', 'Peru met Chile.', 'Peru'],
  ['Territory', 'Denmark visited Greenland.', 'Greenland'],
  ['IntergovernmentalOrganization', 'Peru left the United Nations.', 'United Nations'],
  ['MilitaryAlliance', 'Sweden joined NATO.', 'NATO'],
  ['Ministry', 'The Ministry of Defence denied it.', 'Ministry of Defence'],
  ['Ministry', "Iran's foreign ministry condemned Israel.", 'Iranian foreign ministry'],
  ['Legislature', "Peru's parliament condemned Chile.", 'Peruvian parliament'],
  ['DiplomaticMission', "Iran's embassy denied it.", 'Iranian embassy'],
  ['SecurityService', "Kenya's police arrested Anna Berg.", 'Kenyan police'],
  ['CentralBank', "Peru's central bank criticized Chile.", 'Peruvian central bank'],
  ['GovernmentBody', "Peru's treasury backed Chile.", 'Peruvian treasury'],
  ['Court', "Kenya's court condemned Anna Berg.", 'Kenyan court'],
  ['ArmedForces', "Peru's navy attacked Chile.", 'Peruvian navy'],
  ['ArmedGroup', 'Hezbollah attacked Israel.', 'Hezbollah'],
  ['PoliticalParty', "Peru's party condemned Chile.", 'Peruvian party'],
  ['Company', 'Gazprom sued Naftogaz.', 'Gazprom'],
  ['NewsOutlet', 'Reuters criticized Peru.', 'Reuters'],
  ['University', 'Anna Berg left Charles University.', 'Charles University'],
  ['TradeUnion', "Germany's trade union criticized France.", 'German trade union'],
  ['NonGovernmentalOrganization', "Kenya's watchdog criticized Peru.", 'Kenyan watchdog'],
  ['ReligiousBody', "Russia's church condemned Ukraine.", 'Russian church'],
  ['EthnicGroup', "Iraq's minority condemned Iran.", 'Iraqi minority'],
  ['Group', 'The Rohingyas condemned China.', 'Rohingyas'],
  ['City', 'Russia bombed Kharkiv.', 'Kharkiv'],
  ['Region', 'Russia annexed Crimea.', 'Crimea'],
  ['Waterbody', 'Peru blockaded Lake Titicaca.', 'Lake Titicaca'],
  ['Facility', 'Russia bombed the Antonivka Bridge.', 'Antonivka Bridge'],
  ['MilitaryBase', 'Peru bombed Incirlik Air Base.', 'Incirlik Air Base'],
  ['EnergyFacility', 'Poland bombed the Yamal Pipeline.', 'Yamal Pipeline'],
  ['Conflict', 'Peru condemned the Battle of Kherson.', 'Battle of Kherson'],
  ['Attack', "Peru condemned Russia's invasion of Ukraine.", "Russia's invasion of Ukraine"],
  ['Protest', "Peru condemned Iran's riots.", "Iran's riots"],
  ['Election', "Peru condemned Iran's election.", "Iran's election"],
  ['Referendum', "Peru condemned Russia's referendum.", "Russia's referendum"],
  ['Coup', "Peru condemned Niger's coup.", "Niger's coup"],
  ['Trial', "Peru condemned Iran's trial.", "Iran's trial"],
  ['Visit', "China condemned Japan's visit to Taiwan.", "Japan's visit to Taiwan"],
  ['Meeting', "Peru condemned Russia's talks with Iran.", "Russia's talks with Iran"],
  ['Exercise', "Peru condemned Russia's drills.", "Russia's drills"],
  ['Disaster', "Peru mourned Turkey's earthquake.", "Turkey's earthquake"],
  ['Position', "Peru endorsed China's view of Taiwan.", "China's view of Taiwan"],
  ['Resolution', 'Peru backed Resolution 2623.', 'Resolution 2623'],
  ['Treaty', 'Peru signed the Paris Agreement.', 'Paris Agreement'],
  ['Law', 'Peru adopted the Artificial Intelligence Act.', 'Artificial Intelligence Act'],
  ['Statement', "Peru rejected Russia's statement on Ukraine.", 'Russia statement on Ukraine'],
];

/** Types of which no example is a node by itself: a noun that speaks of one. */
const NOUNS: readonly (readonly [type: string, noun: string])[] = [
  ['Actor', 'side'],
  ['Organization', 'institution'],
  ['Place', 'land'],
  ['Event', 'crisis'],
  ['Border', 'frontier'],
  ['WrittenWork', 'report'],
  ['Budget', 'budget'],
  ['Measure', 'restriction'],
  ['EconomicSanction', 'tariff'],
  ['Product', 'grain'],
  ['Weapon', 'missile'],
  ['Vessel', 'tanker'],
  ['Aircraft', 'helicopter'],
  ['Topic', 'sovereignty'],
  ['Disease', 'cholera'],
];

test.each(NODES)('%s: %s', (type, text, name) => {
  const { clusters } = analyzer.analyze(documentOf(text));
  expect(clusters.map((one) => [one.name, one.type])).toContainEqual([name, type]);
});

test.each(NOUNS)('%s: %s', (id, noun) => {
  const types = ONTOLOGY.types.filter(({ nouns }) => nouns.includes(noun));
  expect(types.map((one) => one.id)).toEqual([id]);
});

test('each type has an example', () => {
  const shown = new Set([...NODES, ...NOUNS].map(([type]) => type));
  expect(ONTOLOGY.types.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
});
