/**
 * A second partner's subgraph for tests of composition, by a team that thinks otherwise than the example partner: global ids where
 * that one has slugs and numbers, every entity of ours, one by a key that it only names, and a `Node`, `PageInfo` and `DateTime` of its own.
 */
export const onCallSubgraph = `
extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires", "@shareable"])

type Person @key(fields: "name") {
  name: String!
  until: String
}

type OnlineService @key(fields: "id") {
  id: ID!
  woken: Person
}

type Case @key(fields: "id") {
  id: ID!
  number: String! @external
  pagerUrl: String @requires(fields: "number")
}

type Researcher @key(fields: "handle") {
  handle: String
  talks: [Talk!]!
}

type Talk {
  title: String!
  speaker: Researcher
  about: Acknowledgment
}

type Acknowledgment @key(fields: "id", resolvable: false) {
  id: ID!
}

interface Node {
  id: ID!
}

scalar DateTime

type Shift implements Node {
  id: ID!
  startsAt: DateTime!
}

type ShiftConnection {
  nodes: [Shift!]!
  pageInfo: PageInfo!
}

type PageInfo @shareable {
  hasNextPage: Boolean!
  hasPreviousPage: Boolean!
  startCursor: String
  endCursor: String
}

type Query {
  people: [Person!]!
  talks: [Talk!]!
  shifts: ShiftConnection!
}
`;
