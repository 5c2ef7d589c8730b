/** What labels ask of the server and write there. For the team. */
import type { LabelsQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';

export const labelsQuery = graphql(`
  query Labels {
    labels(first: 100) { edges { cursor node { id name colour } } }
  }
`);

export const saveLabelMutation = graphql(`
  mutation SaveLabel($input: SaveLabelInput!) {
    saveLabel(input: $input) { label { id name colour } userErrors { code message path } }
  }
`);

export const removeLabelMutation = graphql(`
  mutation RemoveLabel($input: RemoveLabelInput!) {
    removeLabel(input: $input) { userErrors { code message path } }
  }
`);

export const labelCaseMutation = graphql(`
  mutation LabelCase($input: LabelCaseInput!) {
    labelCase(input: $input) { added removed userErrors { code message path } }
  }
`);

export type LabelData = LabelsQuery['labels']['edges'][number]['node'];
