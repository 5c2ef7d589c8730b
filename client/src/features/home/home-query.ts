import { graphql } from '../../generated/index.ts';

export const homeQuery = graphql(`
  query Home {
    teamKey { id fingerprint }
    policy(slug: DISCLOSURE) { slug version }
    onlineServices(first: 50) { edges { node { id name inScope } } }
    acknowledgments(first: 5) {
      edges { node { id publishedName year month role onlineService { id name } researcher { id handle } } }
    }
    responseStatistics(days: 90) {
      days received shareInTime medianHours
      byWeek { startsAt inTime late overdue }
    }
  }
`);
