/* eslint-disable */
import * as types from './graphql.ts';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query ViewerNow {\n    viewer {\n      person { id displayName { zh en } appointments { id role roleName { zh en } placeName { zh en } placeId derived } }\n      capacities\n      csrfToken\n      locale\n      mustChangePassword\n      schools { id name { zh en } }\n      groups { id name { zh en } }\n      classes { id name }\n      duties { mayUpload mayReview mayPublish maySend mayAcknowledge mayAdminister isStudent isOfficer isOperator }\n      waiting { reviews publications deliveries returned projectTags }\n    }\n    district { id name { zh en } awaitsFirstRun }\n  }\n": typeof types.ViewerNowDocument,
    "\n  mutation SetLocale($input: SetLocaleInput!) {\n    setLocale(input: $input) { viewer { locale } refusals { code field message } }\n  }\n": typeof types.SetLocaleDocument,
    "\n  mutation SignOut {\n    signOut { viewer { csrfToken } }\n  }\n": typeof types.SignOutDocument,
};
const documents: Documents = {
    "\n  query ViewerNow {\n    viewer {\n      person { id displayName { zh en } appointments { id role roleName { zh en } placeName { zh en } placeId derived } }\n      capacities\n      csrfToken\n      locale\n      mustChangePassword\n      schools { id name { zh en } }\n      groups { id name { zh en } }\n      classes { id name }\n      duties { mayUpload mayReview mayPublish maySend mayAcknowledge mayAdminister isStudent isOfficer isOperator }\n      waiting { reviews publications deliveries returned projectTags }\n    }\n    district { id name { zh en } awaitsFirstRun }\n  }\n": types.ViewerNowDocument,
    "\n  mutation SetLocale($input: SetLocaleInput!) {\n    setLocale(input: $input) { viewer { locale } refusals { code field message } }\n  }\n": types.SetLocaleDocument,
    "\n  mutation SignOut {\n    signOut { viewer { csrfToken } }\n  }\n": types.SignOutDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ViewerNow {\n    viewer {\n      person { id displayName { zh en } appointments { id role roleName { zh en } placeName { zh en } placeId derived } }\n      capacities\n      csrfToken\n      locale\n      mustChangePassword\n      schools { id name { zh en } }\n      groups { id name { zh en } }\n      classes { id name }\n      duties { mayUpload mayReview mayPublish maySend mayAcknowledge mayAdminister isStudent isOfficer isOperator }\n      waiting { reviews publications deliveries returned projectTags }\n    }\n    district { id name { zh en } awaitsFirstRun }\n  }\n"): typeof import('./graphql.ts').ViewerNowDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetLocale($input: SetLocaleInput!) {\n    setLocale(input: $input) { viewer { locale } refusals { code field message } }\n  }\n"): typeof import('./graphql.ts').SetLocaleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut { viewer { csrfToken } }\n  }\n"): typeof import('./graphql.ts').SignOutDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
