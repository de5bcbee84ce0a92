import { createContext, useContext } from 'react';
import { graphql } from './graphql.ts';
import type { ResultOf } from './types.ts';

export const ViewerDocument = graphql(`
  query ViewerNow {
    viewer {
      person { id displayName { zh en } appointments { id role roleName { zh en } placeName { zh en } placeId derived } }
      capacities
      csrfToken
      locale
      mustChangePassword
      schools { id name { zh en } }
      groups { id name { zh en } }
      classes { id name }
      duties { mayUpload mayReview mayPublish maySend mayAcknowledge mayAdminister isStudent isOfficer isOperator }
      waiting { reviews publications deliveries returned projectTags }
    }
    district { id name { zh en } awaitsFirstRun }
  }
`);

export type ViewerNow = ResultOf<typeof ViewerDocument>['viewer'];

export interface ViewerState {
  viewer: ViewerNow;
  districtName: { zh: string; en?: string | null } | null;
  /** An empty installation whose first administrator is missing. */
  awaitsFirstRun: boolean;
  /** Asks again who is here, after signing in or out. */
  refresh: () => void;
}

export const ViewerContext = createContext<ViewerState | null>(null);

/** Who is here. Only below the application's root. */
export function useViewer(): ViewerState {
  const state = useContext(ViewerContext);
  if (state === null) throw new Error('useViewer needs the application around it.');
  return state;
}
