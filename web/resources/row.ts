import { graphql } from '../client/graphql.ts';

/** What a row of any list shows of a resource. Spread it as `...ResourceRow` and import this module. */
export const ResourceRow = graphql(`
  fragment ResourceRow on Resource {
    id
    owner { id name { zh en } }
    authors { id displayName { zh en } }
    viewerMay { preview stream download print classroomUse assign adapt deliver edit }
    licenses { id audience { level } }
    uses
    version {
      id number title titleEn type subject grades volume unit lesson state publishedAt updatedAt
      parts { id role thumbnailUrl }
    }
  }
`);
