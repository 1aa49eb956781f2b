import { expect, test } from '@jest/globals';
import { neo4jAddress } from '../src/store.ts';

test('no address means the embedded store', () => {
  expect(neo4jAddress({})).toBeNull();
  expect(neo4jAddress({ NEO4J_URI: ' ', NEO4J_USERNAME: 'neo4j' })).toBeNull();
});

test('without a user name there is no authentication', () => {
  const NEO4J_URI = 'bolt://127.0.0.1:7687';
  expect(neo4jAddress({ NEO4J_URI, NEO4J_PASSWORD: 'x' })).toEqual({ uri: NEO4J_URI });
  expect(
    neo4jAddress({
      ...{ NEO4J_URI, NEO4J_USERNAME: 'neo4j', NEO4J_PASSWORD: 'x', NEO4J_DATABASE: 'news' },
    }),
  ).toEqual({ uri: NEO4J_URI, username: 'neo4j', password: 'x', database: 'news' });
});
