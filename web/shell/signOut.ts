import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { forgetEverything } from '../client/cache.ts';
import { graphql } from '../client/graphql.ts';
import { request, setCsrfToken } from '../client/request.ts';
import { useViewer } from '../client/viewer.ts';

const SignOutDocument = graphql(`
  mutation SignOut {
    signOut { viewer { csrfToken } }
  }
`);

/** Ends the session and forgets everything that was on the page. */
export function useSignOut(): () => void {
  const { refresh } = useViewer();
  const navigate = useNavigate();
  return useCallback(() => {
    request(SignOutDocument, {})
      .catch(() => undefined)
      .finally(() => {
        setCsrfToken(null);
        navigate('/');
        forgetEverything();
        refresh();
      });
  }, [navigate, refresh]);
}
