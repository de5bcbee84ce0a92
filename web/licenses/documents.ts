import { graphql } from '../client/graphql.ts';
import type { ResultOf } from '../client/types.ts';

export const ToPublishDocument = graphql(`
  query ToPublish($id: ID!) {
    resource(id: $id) {
      id
      viewerMay { publish }
      owner { id name { zh en } }
      group { id }
      authors { id displayName { zh en } }
      versions { id number state title subject
        reviews { id level state decision reviewer { displayName { zh en } } decidedAt } }
    }
    licenseTemplates { code name { zh en } permissions }
    district { id }
  }
`);
export const ProposalDocument = graphql(`
  query LicenseProposalFor($versionId: ID!) {
    licenseProposal(versionId: $versionId) {
      basis
      template { code name { zh en } permissions }
      source { kind article }
      showsMinors
      standing { id sentence { kind text keepsTogether } }
      licenses { template audience { level placeIds } capacities permissions endsAt revocation
        sentence { kind text keepsTogether } }
      whoSees { summary schoolCount staffCount pupilsSee outside { kind count sees }
        schools { school { id name { zh en } } role mode flags staffCount staffSee pupilsSee } }
    }
  }
`);
export const PreviewLicensesDocument = graphql(`
  query PreviewLicenses($versionId: ID!, $grants: [GrantInput!]!, $reason: String, $knows: Boolean) {
    previewLicenses(versionId: $versionId, grants: $grants, reason: $reason, knowsItIsForGood: $knows) {
      width
      refusals { code field message }
      licenses { template audience { level placeIds } capacities permissions endsAt revocation
        sentence { kind text keepsTogether } }
      whoSees { summary schoolCount staffCount pupilsSee outside { kind count sees }
        schools { school { id name { zh en } } role mode flags staffCount staffSee pupilsSee } }
    }
  }
`);
export const PublishVersionDocument = graphql(`
  mutation PublishVersion($input: PublishVersionInput!) {
    publishVersion(input: $input) { version { id state } refusals { code field message } }
  }
`);

export const AgreeToLicenseDocument = graphql(`
  mutation AgreeToLicense($input: AgreeToLicenseInput!) {
    agreeToLicense(input: $input) { versionId refusals { code field message } }
  }
`);

export type ToPublish = NonNullable<ResultOf<typeof ToPublishDocument>['resource']>;
export type Proposal = NonNullable<ResultOf<typeof ProposalDocument>['licenseProposal']>;
export type Templates = ResultOf<typeof ToPublishDocument>['licenseTemplates'];
