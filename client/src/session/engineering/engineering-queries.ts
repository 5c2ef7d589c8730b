import { graphql } from '../../generated/index.ts';

export const trackerQuery = graphql(`
  query Tracker {
    viewer { id trackerUrl }
  }
`);

export const handToEngineeringMutation = graphql(`
  mutation HandToEngineering($input: HandToEngineeringInput!) {
    handToEngineering(input: $input) { case { id } userErrors { code message path } }
  }
`);

export const setTrackerMutation = graphql(`
  mutation SetTracker($input: SetTrackerInput!) {
    setTracker(input: $input) { userErrors { code message path } }
  }
`);
