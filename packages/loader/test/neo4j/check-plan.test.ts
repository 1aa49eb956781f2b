import { expect, test } from '@jest/globals';
import { refusePlan, type PlannedOperator } from '../../src/neo4j/check-plan.ts';

function plan(
  operatorType: string,
  details = '',
  children: PlannedOperator[] = [],
): PlannedOperator {
  return { operatorType, arguments: { Details: details }, children };
}
const within = (inner: PlannedOperator): PlannedOperator =>
  plan('ProduceResults@neo4j', 'x', [plan('AllNodesScan@neo4j'), inner]);

test.each([
  'db.labels() :: (label :: STRING)',
  'db.index.fulltext.queryNodes($a, $b) :: (node :: NODE)',
  'apoc.path.expand(n, $a, $b, $c, $d) :: (path :: PATH)',
])('lets %s read', (details) => {
  expect(() => {
    refusePlan(within(plan('ProcedureCall@neo4j', details)), 'r');
  }).not.toThrow();
});

test.each([
  'apoc.load.json($a) :: (value :: MAP)',
  'apoc.cypher.run($a, {}) :: (value :: MAP)',
  'apoc.export.csv.all($a, {}) :: (file :: STRING)',
  'db.stats.clear($a) :: ()',
  'dblabels() :: ()',
  '',
])('refuses the procedure %s though it is said to read', (details) => {
  expect(() => {
    refusePlan(within(plan('ProcedureCall@neo4j', details)), 'r');
  }).toThrow(/procedure/);
});

test('refuses a procedure of the server, also of a reading name', () => {
  const call = within(plan('ProcedureCall@neo4j', 'db.labels() :: ()'));
  expect(() => {
    refusePlan(call, 's');
  }).toThrow(/procedure/);
});

test.each([
  ['LoadCSV', 'r', /LOAD CSV/],
  ['TransactionForeach', 'r', /IN TRANSACTIONS/],
  ['ShowTransactions', 'r', /administers/],
  ['AdministrationCommand', 's', /administers/],
  ['Create', 'w', /writes/],
  ['SetProperty', 'rw', /writes/],
])('refuses %s', (operator, type, words) => {
  expect(() => {
    refusePlan(within(plan(`${operator}@neo4j`)), type);
  }).toThrow(words);
});

test('without a plan the type decides', () => {
  expect(() => {
    refusePlan(null, 's');
  }).toThrow(/administers/);
});
