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
  '\n  query AfterschoolCategories {\n    afterschoolCategories { code name { zh en } count }\n  }\n': typeof types.AfterschoolCategoriesDocument;
  '\n  query AfterschoolResources($category: String, $first: Int = 20, $after: String) {\n    afterschoolResources(category: $category, first: $first, after: $after) {\n      edges { node { ...ResourceRow } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n': typeof types.AfterschoolResourcesDocument;
  '\n  query ViewerNow {\n    viewer {\n      person { id displayName { zh en } appointments { id role roleName { zh en } placeName { zh en } placeId derived } }\n      capacities\n      csrfToken\n      locale\n      mustChangePassword\n      schools { id name { zh en } }\n      groups { id name { zh en } }\n      classes { id name }\n      duties { mayUpload mayReview mayPublish maySend mayAcknowledge mayAdminister isStudent isOfficer isOperator }\n      waiting { reviews publications deliveries returned projectTags }\n    }\n    district { id name { zh en } awaitsFirstRun }\n  }\n': typeof types.ViewerNowDocument;
  '\n  query MyCopies($first: Int = 30, $after: String) {\n    myCopies(first: $first, after: $after) {\n      edges { node {\n        id number title versionNumber partName fileName sizeBytes state issuedAt standing advice url\n        resource { id version { subject } }\n        failure { code message }\n      } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n': typeof types.MyCopiesDocument;
  '\n  mutation TakeCopy($input: TakeCopyInput!) {\n    takeCopy(input: $input) { copy { id } refusals { code field message } }\n  }\n': typeof types.TakeCopyDocument;
  '\n  query CopyMade($id: ID!) {\n    copy(id: $id) { id number fileName sizeBytes state progress url advice failure { code field message } }\n  }\n': typeof types.CopyMadeDocument;
  '\n  query VerificationOfCopy($id: String, $signature: String, $number: String, $sha256: String) {\n    verification(id: $id, signature: $signature, number: $number, sha256: $sha256) {\n      state number ownerName { zh en } title sentence { kind text keepsTogether } advice endsAt\n    }\n  }\n': typeof types.VerificationOfCopyDocument;
  '\n  query DeliveryBoard($id: ID!) {\n    delivery(id: $id) {\n      id title purpose note dueOn sentAt state version { id title number resource { id } }\n      counts { state count }\n      receipts {\n        id state late deliveredAt openedAt acknowledgedAt usedAt declineReason\n        acknowledgedBy { displayName { zh en } } usedBy { displayName { zh en } }\n        school { id name { zh en } flags }\n      }\n    }\n  }\n': typeof types.DeliveryBoardDocument;
  '\n  query SentDeliveries {\n    sentDeliveries(first: 50) { edges { node { id title state sentAt dueOn version { id title } counts { state count } } } }\n  }\n': typeof types.SentDeliveriesDocument;
  '\n  query Inbox {\n    inbox(first: 50) { edges { node {\n      id state late deliveredAt openedAt acknowledgedAt usedAt declineReason viewerMayAcknowledge\n      acknowledgedBy { id displayName { zh en } }\n      usedBy { id displayName { zh en } }\n      school { id name { zh en } }\n      delivery {\n        id title note dueOn sentAt purpose\n        from { id name { zh en } }\n        sentBy { id displayName { zh en } }\n        version {\n          id title number resource { id licenses { id templateName { zh en } audience { level } state source { kind article } sentence { kind text keepsTogether } } }\n          parts { id role floor name kind state progress pageCount durationMs sizeBytes }\n        }\n      }\n    } } }\n  }\n': typeof types.InboxDocument;
  '\n  query VersionToSend($id: ID!) {\n    version(id: $id) { id title number subject grades resource { id owner { id name { zh en } } } }\n  }\n': typeof types.VersionToSendDocument;
  '\n  query DeliveryTargets($fromId: ID!, $versionId: ID!, $flags: [String!]) {\n    deliveryTargets(fromId: $fromId, versionId: $versionId, flags: $flags) { school { id name { zh en } flags } flags }\n  }\n': typeof types.DeliveryTargetsDocument;
  '\n  mutation SendDelivery($input: SendDeliveryInput!) {\n    sendDelivery(input: $input) { delivery { id receipts { id } } refusals { code field message } }\n  }\n': typeof types.SendDeliveryDocument;
  '\n  mutation OpenReceipt($input: ReceiptInput!) {\n    openReceipt(input: $input) { receipt { id state } refusals { code field message } }\n  }\n': typeof types.OpenReceiptDocument;
  '\n  mutation AcknowledgeReceipt($input: ReceiptInput!) {\n    acknowledgeReceipt(input: $input) { receipt { id state } refusals { code field message } }\n  }\n': typeof types.AcknowledgeReceiptDocument;
  '\n  mutation DeclineReceipt($input: DeclineReceiptInput!) {\n    declineReceipt(input: $input) { receipt { id state } refusals { code field message } }\n  }\n': typeof types.DeclineReceiptDocument;
  '\n  mutation RecordDeliveryUse($input: ReceiptInput!) {\n    recordDeliveryUse(input: $input) { receipt { id state } refusals { code field message } }\n  }\n': typeof types.RecordDeliveryUseDocument;
  '\n  mutation AddMembership($input: AddMembershipInput!) {\n    addMembership(input: $input) { membership { id school { name { zh en } } } refusals { code field message } }\n  }\n': typeof types.AddMembershipDocument;
  '\n  query GroupPage($id: ID!) {\n    group(id: $id) {\n      id name { zh en } stages state formedAt leadSchool { id name { zh en } }\n      memberships { id role mode stages startsAt endsAt state school { id name { zh en } flags staffCount } }\n    }\n    schools { id name { zh en } stages }\n  }\n': typeof types.GroupPageDocument;
  '\n  mutation CreateGroup($input: CreateGroupInput!) {\n    createGroup(input: $input) { group { id name { zh en } } refusals { code field message } }\n  }\n': typeof types.CreateGroupDocument;
  '\n  mutation CreateSchool($input: CreateSchoolInput!) {\n    createSchool(input: $input) { school { id name { zh en } } refusals { code field message } }\n  }\n': typeof types.CreateSchoolDocument;
  '\n  mutation RecordCharter($input: RecordCharterInput!) {\n    recordCharter(input: $input) { group { id state } refusals { code field message } }\n  }\n': typeof types.RecordCharterDocument;
  '\n  query SchoolPage($id: ID!) {\n    school(id: $id) {\n      id name { zh en } town stages flags staffCount\n      classes { id name grade schoolYear pupilCount }\n      memberships { id role mode stages startsAt endsAt state group { id name { zh en } } }\n    }\n  }\n': typeof types.SchoolPageDocument;
  '\n  mutation CreateClass($input: CreateClassInput!) {\n    createClass(input: $input) { class { id name } refusals { code field message } }\n  }\n': typeof types.CreateClassDocument;
  '\n  query SchoolsAndGroups {\n    schools { id name { zh en } town stages flags parentSchoolId staffCount memberships { id role group { id name { zh en } } } }\n    groups { id name { zh en } state formedAt leadSchool { id name { zh en } } memberships { id state } }\n  }\n': typeof types.SchoolsAndGroupsDocument;
  '\n  query Home($mine: Boolean!) {\n    newResources(first: 6) { edges { node { ...ResourceRow } } }\n    myResources(first: 6) @include(if: $mine) {\n      edges { node { id uses version { id title subject state number updatedAt } } }\n    }\n    browse(path: {}) { subjects { key name { zh en } count } }\n  }\n': typeof types.HomeDocument;
  '\n  query ClassesToTeach($lesson: ID!) {\n    classesToTeach { id name }\n    lesson(id: $lesson) { id pupils { person { id displayName { zh en } } watchedSeconds completed } }\n  }\n': typeof types.ClassesToTeachDocument;
  '\n  mutation AssignVersion($input: AssignVersionInput!) {\n    assignVersion(input: $input) { lesson { id endsAt classes { id name } } refusals { code field message } }\n  }\n': typeof types.AssignVersionDocument;
  '\n  fragment FilmInList on Film {\n    part { id kind durationMs posterUrl }\n    version { id title titleEn subject resource { id owner { name { zh en } } authors { id displayName { zh en } } } }\n    progress { positionSeconds completed completedAt updatedAt }\n    lowRateBytesPerSecond\n  }\n': typeof types.FilmInListFragmentDoc;
  '\n  query LearningNow {\n    learning {\n      lessons { id endsAt film { ...FilmInList } }\n      open { ...FilmInList }\n      finished { ...FilmInList }\n      watchedTodaySeconds\n    }\n  }\n': typeof types.LearningNowDocument;
  '\n  query LessonPage($id: ID!) {\n    film(id: $id) {\n      part { id name kind state durationMs streamUrl posterUrl waveformUrl }\n      subtitles { language label url }\n      progress { positionSeconds completed }\n      lowRateBytesPerSecond\n      lesson { id endsAt assignedBy { id displayName { zh en } } }\n    }\n    resource(id: $id) {\n      id\n      owner { name { zh en } }\n      authors { id displayName { zh en } }\n      viewerMay { assign }\n      version {\n        id title titleEn\n        parts { id name role kind sizeBytes pageCount pages { number url width height text } }\n      }\n    }\n  }\n': typeof types.LessonPageDocument;
  '\n  query ToPublish($id: ID!) {\n    resource(id: $id) {\n      id\n      viewerMay { publish }\n      owner { id name { zh en } }\n      group { id }\n      authors { id displayName { zh en } }\n      versions { id number state title subject\n        reviews { id level state decision reviewer { displayName { zh en } } decidedAt } }\n    }\n    licenseTemplates { code name { zh en } permissions }\n    district { id }\n  }\n': typeof types.ToPublishDocument;
  '\n  query LicenseProposalFor($versionId: ID!) {\n    licenseProposal(versionId: $versionId) {\n      basis\n      template { code name { zh en } permissions }\n      source { kind article }\n      showsMinors\n      standing { id sentence { kind text keepsTogether } }\n      licenses { template audience { level placeIds } capacities permissions endsAt revocation\n        sentence { kind text keepsTogether } }\n      whoSees { summary schoolCount staffCount pupilsSee outside { kind count sees }\n        schools { school { id name { zh en } } role mode flags staffCount staffSee pupilsSee } }\n    }\n  }\n': typeof types.LicenseProposalForDocument;
  '\n  query PreviewLicenses($versionId: ID!, $grants: [GrantInput!]!, $reason: String, $knows: Boolean) {\n    previewLicenses(versionId: $versionId, grants: $grants, reason: $reason, knowsItIsForGood: $knows) {\n      width\n      refusals { code field message }\n      licenses { template audience { level placeIds } capacities permissions endsAt revocation\n        sentence { kind text keepsTogether } }\n      whoSees { summary schoolCount staffCount pupilsSee outside { kind count sees }\n        schools { school { id name { zh en } } role mode flags staffCount staffSee pupilsSee } }\n    }\n  }\n': typeof types.PreviewLicensesDocument;
  '\n  mutation PublishVersion($input: PublishVersionInput!) {\n    publishVersion(input: $input) { version { id state } refusals { code field message } }\n  }\n': typeof types.PublishVersionDocument;
  '\n  mutation AgreeToLicense($input: AgreeToLicenseInput!) {\n    agreeToLicense(input: $input) { versionId refusals { code field message } }\n  }\n': typeof types.AgreeToLicenseDocument;
  '\n  query AwaitingPublication($first: Int = 30, $after: String) {\n    awaitingPublication(first: $first, after: $after) {\n      edges { node {\n        id\n        authors { id displayName { zh en } }\n        versions { id number state title subject\n          reviews { id decision reviewer { displayName { zh en } } decidedAt } }\n      } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n': typeof types.AwaitingPublicationDocument;
  '\n  query RequestsToDecide($first: Int = 20, $after: String) {\n    licenseRequestsToDecide(first: $first, after: $after) {\n      edges { node {\n        id permissions reason openedAt endsAt\n        audience { placeNames { zh en } }\n        requestedBy { displayName { zh en } }\n        resource { id version { title } }\n      } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n': typeof types.RequestsToDecideDocument;
  '\n  mutation DecideRequest($input: DecideRequestInput!) {\n    decideRequest(input: $input) { request { id state } refusals { code field message } }\n  }\n': typeof types.DecideRequestDocument;
  '\n  mutation CompleteFirstRun($input: CompleteFirstRunInput!) {\n    completeFirstRun(input: $input) { viewer { csrfToken } refusals { code field message } }\n  }\n': typeof types.CompleteFirstRunDocument;
  '\n  mutation CreatePerson($input: CreatePersonInput!) {\n    createPerson(input: $input) { person { id displayName { zh en } } oneTimePassword refusals { code field message } }\n  }\n': typeof types.CreatePersonDocument;
  '\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) { viewer { mustChangePassword } refusals { code field message } }\n  }\n': typeof types.ChangePasswordDocument;
  '\n  query People($schoolId: ID, $search: String, $first: Int = 30, $after: String) {\n    people(schoolId: $schoolId, search: $search, first: $first, after: $after) {\n      edges { node {\n        id\n        displayName { zh en }\n        capacity\n        appointments { id roleName { zh en } placeName { zh en } }\n        account { username disabledAt mustChangePassword }\n      } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n': typeof types.PeopleDocument;
  '\n  query SchoolNames {\n    schools { id name { zh en } stages classes { id name grade } }\n    groups { id name { zh en } }\n    district { id name { zh en } }\n  }\n': typeof types.SchoolNamesDocument;
  '\n  mutation IssueOneTimePassword($input: IssueOneTimePasswordInput!) {\n    issueOneTimePassword(input: $input) { oneTimePassword person { id } refusals { code field message } }\n  }\n': typeof types.IssueOneTimePasswordDocument;
  '\n  mutation SetAccountDisabled($input: SetAccountDisabledInput!) {\n    setAccountDisabled(input: $input) { person { id } refusals { code field message } }\n  }\n': typeof types.SetAccountDisabledDocument;
  '\n  query ServiceTokens {\n    serviceTokens { id label operations createdAt expiresAt revokedAt }\n  }\n': typeof types.ServiceTokensDocument;
  '\n  mutation CreateServiceToken($input: CreateServiceTokenInput!) {\n    createServiceToken(input: $input) { token refusals { code field message } }\n  }\n': typeof types.CreateServiceTokenDocument;
  '\n  mutation RevokeServiceToken($input: RevokeServiceTokenInput!) {\n    revokeServiceToken(input: $input) { serviceToken { id revokedAt } refusals { code field message } }\n  }\n': typeof types.RevokeServiceTokenDocument;
  '\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { viewer { csrfToken } refusals { code field message } }\n  }\n': typeof types.SignInDocument;
  '\n  mutation SavePlayback($input: SavePlaybackInput!) {\n    savePlayback(input: $input) { progress { positionSeconds } refusals { code } }\n  }\n': typeof types.SavePlaybackDocument;
  '\n  query AskedProjectTags {\n    askedProjectTags { resourceId title askedAt project { id name { zh en } } viewerMayDecide }\n  }\n': typeof types.AskedProjectTagsDocument;
  '\n  mutation DecideProjectTag($input: DecideProjectTagInput!) {\n    decideProjectTag(input: $input) { projectTag { state } refusals { code field message } }\n  }\n': typeof types.DecideProjectTagDocument;
  '\n  query ProjectPage($id: ID!) {\n    project(id: $id) { id name { zh en } level category owner { id name { zh en } } summary state startsAt resourceCount }\n  }\n': typeof types.ProjectPageDocument;
  '\n  query ProjectResources($id: ID!, $first: Int = 20, $after: String) {\n    project(id: $id) { id resources(first: $first, after: $after) { edges { node { ...ResourceRow } } pageInfo { hasNextPage endCursor } } }\n  }\n': typeof types.ProjectResourcesDocument;
  '\n  query Projects {\n    projects { id name { zh en } level category owner { id name { zh en } } summary state resourceCount }\n  }\n': typeof types.ProjectsDocument;
  '\n  mutation RequestLicense($input: RequestLicenseInput!) {\n    requestLicense(input: $input) { request { id } refusals { code field message } }\n  }\n': typeof types.RequestLicenseDocument;
  '\n  query Browse($path: BrowsePathInput!) {\n    browse(path: $path) {\n      subjects { key name { zh en } count }\n      editions { key name { zh en } count }\n      grades { key name { zh en } count }\n      volumes { key name { zh en } count }\n      units { key name { zh en } count }\n      lessons { name unit count kinds }\n    }\n  }\n': typeof types.BrowseDocument;
  '\n  query BrowseResources($path: BrowsePathInput!, $lesson: String, $first: Int = 20, $after: String) {\n    browseResources(path: $path, lesson: $lesson, first: $first, after: $after) {\n      edges { node { ...ResourceRow } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n': typeof types.BrowseResourcesDocument;
  '\n  query Draft($id: ID!) {\n    version(id: $id) {\n      id number state revision title titleEn description type courseLevel stage grades subject edition editionRevisedIn volume unit lesson\n      language tags afterschoolCategories safetyNotes changes\n      prefilled { field source }\n      missing { code field message }\n      resource { id owner { id name { zh en } } projects { id } projectTags { state project { id name { zh en } } } }\n      reviews { id level decision comment decidedAt reviewer { displayName { zh en } } reasons findings { partId page text } }\n      parts {\n        id position role floor name sizeBytes kind state progress pageCount durationMs\n        failure { code message } notices { code message } thumbnailUrl\n      }\n    }\n  }\n': typeof types.DraftDocument;
  '\n  mutation SubmitVersion($input: SubmitVersionInput!) {\n    submitVersion(input: $input) { version { id state } refusals { code field message } }\n  }\n': typeof types.SubmitVersionDocument;
  '\n  mutation PrefillDraft($input: PrefillVersionInput!) {\n    prefillVersion(input: $input) { version { id revision } refusals { code field message } }\n  }\n': typeof types.PrefillDraftDocument;
  '\n  mutation PrefillVersion($input: PrefillVersionInput!) {\n    prefillVersion(input: $input) { version { id revision } refusals { code field message } }\n  }\n': typeof types.PrefillVersionDocument;
  '\n  query ProjectNames {\n    projects { id name { zh en } owner { id name { zh en } } }\n  }\n': typeof types.ProjectNamesDocument;
  '\n  mutation ChangePart($input: ChangePartInput!) {\n    changePart(input: $input) { part { id } refusals { code field message } }\n  }\n': typeof types.ChangePartDocument;
  '\n  mutation RemovePart($input: RemovePartInput!) {\n    removePart(input: $input) { version { id } refusals { code field message } }\n  }\n': typeof types.RemovePartDocument;
  '\n  query MyResources($state: MyResourcesState, $first: Int = 30, $after: String) {\n    myResources(state: $state, first: $first, after: $after) {\n      edges { node {\n        id uses\n        licenses { id audience { level } endsAt state }\n        version { id number state title subject grades volume parts { id } updatedAt submittedAt publishedAt\n          reviews { id state decision comment reviewer { displayName { zh en } } decidedAt } }\n        versions { id number state title subject grades volume parts { id } updatedAt submittedAt publishedAt\n          reviews { id state decision comment reviewer { displayName { zh en } } decidedAt } }\n      } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n': typeof types.MyResourcesDocument;
  '\n  mutation RecallVersion($input: RecallVersionInput!) {\n    recallVersion(input: $input) { version { id } refusals { code field message } }\n  }\n': typeof types.RecallVersionDocument;
  '\n  mutation CreateVersion($input: CreateVersionInput!) {\n    createVersion(input: $input) { version { id } refusals { code field message } }\n  }\n': typeof types.CreateVersionDocument;
  '\n  mutation DiscardDraft($input: DiscardDraftInput!) {\n    discardDraft(input: $input) { discardedId refusals { code field message } }\n  }\n': typeof types.DiscardDraftDocument;
  '\n  mutation CreateDraft($input: CreateDraftInput!) {\n    createDraft(input: $input) { resource { id version { id } } refusals { code field message } }\n  }\n': typeof types.CreateDraftDocument;
  '\n  query ResourcePage($id: ID!) {\n    resource(id: $id) {\n      id\n      owner { id name { zh en } }\n      authors { id displayName { zh en } }\n      group { id name { zh en } }\n      projects { id name { zh en } }\n      adaptedFrom { id version { id title } }\n      viewerMay { preview stream download print classroomUse assign adapt deliver edit publish withdraw }\n      uses\n      licenses {\n        id template templateName { zh en } audience { level placeNames { zh en } } permissions prohibitions duties startsAt endsAt state\n        source { kind article } sentence { kind text keepsTogether }\n      }\n      whoSees { summary pupilsSee schools { staffSee school { id name { zh en } } } outside { kind count sees } }\n      versions { id number state publishedAt updatedAt changes }\n      version {\n        id number state title titleEn description type courseLevel stage grades subject edition editionRevisedIn volume unit lesson\n        tags safetyNotes changes publishedAt\n        parts {\n          id role floor name sizeBytes kind mediaType state progress failure { code message } notices { code message }\n          pageCount durationMs width height\n          pages { number url width height text }\n          thumbnailUrl posterUrl waveformUrl streamUrl downloadUrl positionSeconds\n          subtitles { language label url }\n        }\n      }\n    }\n  }\n': typeof types.ResourcePageDocument;
  '\n  fragment ResourceRow on Resource {\n    id\n    owner { id name { zh en } }\n    authors { id displayName { zh en } }\n    viewerMay { preview stream download print classroomUse assign adapt deliver edit }\n    licenses { id audience { level } }\n    uses\n    version {\n      id number title titleEn type subject grades volume unit lesson state publishedAt updatedAt\n      parts { id role thumbnailUrl }\n    }\n  }\n': typeof types.ResourceRowFragmentDoc;
  '\n  mutation DescribeVersion($input: DescribeVersionInput!) {\n    describeVersion(input: $input) { version { id revision } refusals { code field message } }\n  }\n': typeof types.DescribeVersionDocument;
  '\n  mutation DecideReview($input: DecideReviewInput!) {\n    decideReview(input: $input) { review { id state decision } refusals { code field message } }\n  }\n': typeof types.DecideReviewDocument;
  '\n  query ReviewDesk($id: ID!) {\n    review(id: $id) {\n      id level state decision comment reasons title number assignedAt decidedAt viewerMayDecide\n      checklist { dimension inOrder }\n      findings { partId page text }\n      reviewer { id displayName { zh en } }\n      version {\n        id number revision title description subject grades volume edition editionRevisedIn unit lesson type courseLevel tags safetyNotes changes submittedAt\n        resource { id owner { id name { zh en } } authors { id displayName { zh en } } }\n        parts {\n          id role floor name sizeBytes kind mediaType state progress failure { code message } notices { code message }\n          pageCount durationMs width height\n          pages { number url width height text }\n          thumbnailUrl posterUrl waveformUrl streamUrl downloadUrl positionSeconds\n          subtitles { language label url }\n        }\n      }\n    }\n  }\n': typeof types.ReviewDeskDocument;
  '\n  query ReviewQueue {\n    waiting: myReviews(first: 50) { edges { node {\n      id level state assignedAt title number version { id submittedAt grades subject resource { owner { id name { zh en } } authors { id displayName { zh en } } } }\n    } } }\n    decided: myReviews(decided: true, first: 10) { edges { node { id level decision decidedAt title number } } }\n  }\n': typeof types.ReviewQueueDocument;
  '\n  query Search($query: String!, $filter: SearchFilterInput, $sort: SearchSort, $first: Int = 20, $after: String) {\n    search(query: $query, filter: $filter, sort: $sort, first: $first, after: $after) {\n      totalCount\n      everyWord\n      understood { correctedTo }\n      nextSteps { kind text query facet count }\n      facets { facet values { code label { zh en } count selected } }\n      edges {\n        node { ...ResourceRow }\n        highlights { field position unit part { id role } pieces { text matched } }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n': typeof types.SearchDocument;
  '\n  query Suggestions($prefix: String!) {\n    suggestions(prefix: $prefix, first: 8) { text kind count }\n  }\n': typeof types.SuggestionsDocument;
  '\n  mutation SetLocale($input: SetLocaleInput!) {\n    setLocale(input: $input) { viewer { locale } refusals { code field message } }\n  }\n': typeof types.SetLocaleDocument;
  '\n  mutation SignOut {\n    signOut { viewer { csrfToken } }\n  }\n': typeof types.SignOutDocument;
  '\n  fragment UploadTold on Upload {\n    id name sizeBytes partSizeBytes partCount receivedParts state part { id }\n  }\n': typeof types.UploadToldFragmentDoc;
  '\n  query MyUploads($versionId: ID!) {\n    myUploads(versionId: $versionId) { ...UploadTold }\n  }\n': typeof types.MyUploadsDocument;
  '\n  mutation BeginUpload($input: BeginUploadInput!) {\n    beginUpload(input: $input) { upload { ...UploadTold } refusals { code message } }\n  }\n': typeof types.BeginUploadDocument;
  '\n  mutation AddressUploadParts($input: AddressUploadPartsInput!) {\n    addressUploadParts(input: $input) {\n      addresses { number url headers { name value } sizeBytes }\n      refusals { code message }\n    }\n  }\n': typeof types.AddressUploadPartsDocument;
  '\n  mutation CompleteUpload($input: CompleteUploadInput!) {\n    completeUpload(input: $input) { upload { ...UploadTold } refusals { code message } }\n  }\n': typeof types.CompleteUploadDocument;
  '\n  mutation AbortUpload($input: AbortUploadInput!) {\n    abortUpload(input: $input) { refusals { code message } }\n  }\n': typeof types.AbortUploadDocument;
  '\n  query Vocabulary($id: String!) {\n    vocabulary(id: $id) { code name { zh en } }\n  }\n': typeof types.VocabularyDocument;
};
const documents: Documents = {
  '\n  query AfterschoolCategories {\n    afterschoolCategories { code name { zh en } count }\n  }\n':
    types.AfterschoolCategoriesDocument,
  '\n  query AfterschoolResources($category: String, $first: Int = 20, $after: String) {\n    afterschoolResources(category: $category, first: $first, after: $after) {\n      edges { node { ...ResourceRow } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n':
    types.AfterschoolResourcesDocument,
  '\n  query ViewerNow {\n    viewer {\n      person { id displayName { zh en } appointments { id role roleName { zh en } placeName { zh en } placeId derived } }\n      capacities\n      csrfToken\n      locale\n      mustChangePassword\n      schools { id name { zh en } }\n      groups { id name { zh en } }\n      classes { id name }\n      duties { mayUpload mayReview mayPublish maySend mayAcknowledge mayAdminister isStudent isOfficer isOperator }\n      waiting { reviews publications deliveries returned projectTags }\n    }\n    district { id name { zh en } awaitsFirstRun }\n  }\n':
    types.ViewerNowDocument,
  '\n  query MyCopies($first: Int = 30, $after: String) {\n    myCopies(first: $first, after: $after) {\n      edges { node {\n        id number title versionNumber partName fileName sizeBytes state issuedAt standing advice url\n        resource { id version { subject } }\n        failure { code message }\n      } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n':
    types.MyCopiesDocument,
  '\n  mutation TakeCopy($input: TakeCopyInput!) {\n    takeCopy(input: $input) { copy { id } refusals { code field message } }\n  }\n':
    types.TakeCopyDocument,
  '\n  query CopyMade($id: ID!) {\n    copy(id: $id) { id number fileName sizeBytes state progress url advice failure { code field message } }\n  }\n':
    types.CopyMadeDocument,
  '\n  query VerificationOfCopy($id: String, $signature: String, $number: String, $sha256: String) {\n    verification(id: $id, signature: $signature, number: $number, sha256: $sha256) {\n      state number ownerName { zh en } title sentence { kind text keepsTogether } advice endsAt\n    }\n  }\n':
    types.VerificationOfCopyDocument,
  '\n  query DeliveryBoard($id: ID!) {\n    delivery(id: $id) {\n      id title purpose note dueOn sentAt state version { id title number resource { id } }\n      counts { state count }\n      receipts {\n        id state late deliveredAt openedAt acknowledgedAt usedAt declineReason\n        acknowledgedBy { displayName { zh en } } usedBy { displayName { zh en } }\n        school { id name { zh en } flags }\n      }\n    }\n  }\n':
    types.DeliveryBoardDocument,
  '\n  query SentDeliveries {\n    sentDeliveries(first: 50) { edges { node { id title state sentAt dueOn version { id title } counts { state count } } } }\n  }\n':
    types.SentDeliveriesDocument,
  '\n  query Inbox {\n    inbox(first: 50) { edges { node {\n      id state late deliveredAt openedAt acknowledgedAt usedAt declineReason viewerMayAcknowledge\n      acknowledgedBy { id displayName { zh en } }\n      usedBy { id displayName { zh en } }\n      school { id name { zh en } }\n      delivery {\n        id title note dueOn sentAt purpose\n        from { id name { zh en } }\n        sentBy { id displayName { zh en } }\n        version {\n          id title number resource { id licenses { id templateName { zh en } audience { level } state source { kind article } sentence { kind text keepsTogether } } }\n          parts { id role floor name kind state progress pageCount durationMs sizeBytes }\n        }\n      }\n    } } }\n  }\n':
    types.InboxDocument,
  '\n  query VersionToSend($id: ID!) {\n    version(id: $id) { id title number subject grades resource { id owner { id name { zh en } } } }\n  }\n':
    types.VersionToSendDocument,
  '\n  query DeliveryTargets($fromId: ID!, $versionId: ID!, $flags: [String!]) {\n    deliveryTargets(fromId: $fromId, versionId: $versionId, flags: $flags) { school { id name { zh en } flags } flags }\n  }\n':
    types.DeliveryTargetsDocument,
  '\n  mutation SendDelivery($input: SendDeliveryInput!) {\n    sendDelivery(input: $input) { delivery { id receipts { id } } refusals { code field message } }\n  }\n':
    types.SendDeliveryDocument,
  '\n  mutation OpenReceipt($input: ReceiptInput!) {\n    openReceipt(input: $input) { receipt { id state } refusals { code field message } }\n  }\n':
    types.OpenReceiptDocument,
  '\n  mutation AcknowledgeReceipt($input: ReceiptInput!) {\n    acknowledgeReceipt(input: $input) { receipt { id state } refusals { code field message } }\n  }\n':
    types.AcknowledgeReceiptDocument,
  '\n  mutation DeclineReceipt($input: DeclineReceiptInput!) {\n    declineReceipt(input: $input) { receipt { id state } refusals { code field message } }\n  }\n':
    types.DeclineReceiptDocument,
  '\n  mutation RecordDeliveryUse($input: ReceiptInput!) {\n    recordDeliveryUse(input: $input) { receipt { id state } refusals { code field message } }\n  }\n':
    types.RecordDeliveryUseDocument,
  '\n  mutation AddMembership($input: AddMembershipInput!) {\n    addMembership(input: $input) { membership { id school { name { zh en } } } refusals { code field message } }\n  }\n':
    types.AddMembershipDocument,
  '\n  query GroupPage($id: ID!) {\n    group(id: $id) {\n      id name { zh en } stages state formedAt leadSchool { id name { zh en } }\n      memberships { id role mode stages startsAt endsAt state school { id name { zh en } flags staffCount } }\n    }\n    schools { id name { zh en } stages }\n  }\n':
    types.GroupPageDocument,
  '\n  mutation CreateGroup($input: CreateGroupInput!) {\n    createGroup(input: $input) { group { id name { zh en } } refusals { code field message } }\n  }\n':
    types.CreateGroupDocument,
  '\n  mutation CreateSchool($input: CreateSchoolInput!) {\n    createSchool(input: $input) { school { id name { zh en } } refusals { code field message } }\n  }\n':
    types.CreateSchoolDocument,
  '\n  mutation RecordCharter($input: RecordCharterInput!) {\n    recordCharter(input: $input) { group { id state } refusals { code field message } }\n  }\n':
    types.RecordCharterDocument,
  '\n  query SchoolPage($id: ID!) {\n    school(id: $id) {\n      id name { zh en } town stages flags staffCount\n      classes { id name grade schoolYear pupilCount }\n      memberships { id role mode stages startsAt endsAt state group { id name { zh en } } }\n    }\n  }\n':
    types.SchoolPageDocument,
  '\n  mutation CreateClass($input: CreateClassInput!) {\n    createClass(input: $input) { class { id name } refusals { code field message } }\n  }\n':
    types.CreateClassDocument,
  '\n  query SchoolsAndGroups {\n    schools { id name { zh en } town stages flags parentSchoolId staffCount memberships { id role group { id name { zh en } } } }\n    groups { id name { zh en } state formedAt leadSchool { id name { zh en } } memberships { id state } }\n  }\n':
    types.SchoolsAndGroupsDocument,
  '\n  query Home($mine: Boolean!) {\n    newResources(first: 6) { edges { node { ...ResourceRow } } }\n    myResources(first: 6) @include(if: $mine) {\n      edges { node { id uses version { id title subject state number updatedAt } } }\n    }\n    browse(path: {}) { subjects { key name { zh en } count } }\n  }\n':
    types.HomeDocument,
  '\n  query ClassesToTeach($lesson: ID!) {\n    classesToTeach { id name }\n    lesson(id: $lesson) { id pupils { person { id displayName { zh en } } watchedSeconds completed } }\n  }\n':
    types.ClassesToTeachDocument,
  '\n  mutation AssignVersion($input: AssignVersionInput!) {\n    assignVersion(input: $input) { lesson { id endsAt classes { id name } } refusals { code field message } }\n  }\n':
    types.AssignVersionDocument,
  '\n  fragment FilmInList on Film {\n    part { id kind durationMs posterUrl }\n    version { id title titleEn subject resource { id owner { name { zh en } } authors { id displayName { zh en } } } }\n    progress { positionSeconds completed completedAt updatedAt }\n    lowRateBytesPerSecond\n  }\n':
    types.FilmInListFragmentDoc,
  '\n  query LearningNow {\n    learning {\n      lessons { id endsAt film { ...FilmInList } }\n      open { ...FilmInList }\n      finished { ...FilmInList }\n      watchedTodaySeconds\n    }\n  }\n':
    types.LearningNowDocument,
  '\n  query LessonPage($id: ID!) {\n    film(id: $id) {\n      part { id name kind state durationMs streamUrl posterUrl waveformUrl }\n      subtitles { language label url }\n      progress { positionSeconds completed }\n      lowRateBytesPerSecond\n      lesson { id endsAt assignedBy { id displayName { zh en } } }\n    }\n    resource(id: $id) {\n      id\n      owner { name { zh en } }\n      authors { id displayName { zh en } }\n      viewerMay { assign }\n      version {\n        id title titleEn\n        parts { id name role kind sizeBytes pageCount pages { number url width height text } }\n      }\n    }\n  }\n':
    types.LessonPageDocument,
  '\n  query ToPublish($id: ID!) {\n    resource(id: $id) {\n      id\n      viewerMay { publish }\n      owner { id name { zh en } }\n      group { id }\n      authors { id displayName { zh en } }\n      versions { id number state title subject\n        reviews { id level state decision reviewer { displayName { zh en } } decidedAt } }\n    }\n    licenseTemplates { code name { zh en } permissions }\n    district { id }\n  }\n':
    types.ToPublishDocument,
  '\n  query LicenseProposalFor($versionId: ID!) {\n    licenseProposal(versionId: $versionId) {\n      basis\n      template { code name { zh en } permissions }\n      source { kind article }\n      showsMinors\n      standing { id sentence { kind text keepsTogether } }\n      licenses { template audience { level placeIds } capacities permissions endsAt revocation\n        sentence { kind text keepsTogether } }\n      whoSees { summary schoolCount staffCount pupilsSee outside { kind count sees }\n        schools { school { id name { zh en } } role mode flags staffCount staffSee pupilsSee } }\n    }\n  }\n':
    types.LicenseProposalForDocument,
  '\n  query PreviewLicenses($versionId: ID!, $grants: [GrantInput!]!, $reason: String, $knows: Boolean) {\n    previewLicenses(versionId: $versionId, grants: $grants, reason: $reason, knowsItIsForGood: $knows) {\n      width\n      refusals { code field message }\n      licenses { template audience { level placeIds } capacities permissions endsAt revocation\n        sentence { kind text keepsTogether } }\n      whoSees { summary schoolCount staffCount pupilsSee outside { kind count sees }\n        schools { school { id name { zh en } } role mode flags staffCount staffSee pupilsSee } }\n    }\n  }\n':
    types.PreviewLicensesDocument,
  '\n  mutation PublishVersion($input: PublishVersionInput!) {\n    publishVersion(input: $input) { version { id state } refusals { code field message } }\n  }\n':
    types.PublishVersionDocument,
  '\n  mutation AgreeToLicense($input: AgreeToLicenseInput!) {\n    agreeToLicense(input: $input) { versionId refusals { code field message } }\n  }\n':
    types.AgreeToLicenseDocument,
  '\n  query AwaitingPublication($first: Int = 30, $after: String) {\n    awaitingPublication(first: $first, after: $after) {\n      edges { node {\n        id\n        authors { id displayName { zh en } }\n        versions { id number state title subject\n          reviews { id decision reviewer { displayName { zh en } } decidedAt } }\n      } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n':
    types.AwaitingPublicationDocument,
  '\n  query RequestsToDecide($first: Int = 20, $after: String) {\n    licenseRequestsToDecide(first: $first, after: $after) {\n      edges { node {\n        id permissions reason openedAt endsAt\n        audience { placeNames { zh en } }\n        requestedBy { displayName { zh en } }\n        resource { id version { title } }\n      } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n':
    types.RequestsToDecideDocument,
  '\n  mutation DecideRequest($input: DecideRequestInput!) {\n    decideRequest(input: $input) { request { id state } refusals { code field message } }\n  }\n':
    types.DecideRequestDocument,
  '\n  mutation CompleteFirstRun($input: CompleteFirstRunInput!) {\n    completeFirstRun(input: $input) { viewer { csrfToken } refusals { code field message } }\n  }\n':
    types.CompleteFirstRunDocument,
  '\n  mutation CreatePerson($input: CreatePersonInput!) {\n    createPerson(input: $input) { person { id displayName { zh en } } oneTimePassword refusals { code field message } }\n  }\n':
    types.CreatePersonDocument,
  '\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) { viewer { mustChangePassword } refusals { code field message } }\n  }\n':
    types.ChangePasswordDocument,
  '\n  query People($schoolId: ID, $search: String, $first: Int = 30, $after: String) {\n    people(schoolId: $schoolId, search: $search, first: $first, after: $after) {\n      edges { node {\n        id\n        displayName { zh en }\n        capacity\n        appointments { id roleName { zh en } placeName { zh en } }\n        account { username disabledAt mustChangePassword }\n      } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n':
    types.PeopleDocument,
  '\n  query SchoolNames {\n    schools { id name { zh en } stages classes { id name grade } }\n    groups { id name { zh en } }\n    district { id name { zh en } }\n  }\n':
    types.SchoolNamesDocument,
  '\n  mutation IssueOneTimePassword($input: IssueOneTimePasswordInput!) {\n    issueOneTimePassword(input: $input) { oneTimePassword person { id } refusals { code field message } }\n  }\n':
    types.IssueOneTimePasswordDocument,
  '\n  mutation SetAccountDisabled($input: SetAccountDisabledInput!) {\n    setAccountDisabled(input: $input) { person { id } refusals { code field message } }\n  }\n':
    types.SetAccountDisabledDocument,
  '\n  query ServiceTokens {\n    serviceTokens { id label operations createdAt expiresAt revokedAt }\n  }\n':
    types.ServiceTokensDocument,
  '\n  mutation CreateServiceToken($input: CreateServiceTokenInput!) {\n    createServiceToken(input: $input) { token refusals { code field message } }\n  }\n':
    types.CreateServiceTokenDocument,
  '\n  mutation RevokeServiceToken($input: RevokeServiceTokenInput!) {\n    revokeServiceToken(input: $input) { serviceToken { id revokedAt } refusals { code field message } }\n  }\n':
    types.RevokeServiceTokenDocument,
  '\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { viewer { csrfToken } refusals { code field message } }\n  }\n':
    types.SignInDocument,
  '\n  mutation SavePlayback($input: SavePlaybackInput!) {\n    savePlayback(input: $input) { progress { positionSeconds } refusals { code } }\n  }\n':
    types.SavePlaybackDocument,
  '\n  query AskedProjectTags {\n    askedProjectTags { resourceId title askedAt project { id name { zh en } } viewerMayDecide }\n  }\n':
    types.AskedProjectTagsDocument,
  '\n  mutation DecideProjectTag($input: DecideProjectTagInput!) {\n    decideProjectTag(input: $input) { projectTag { state } refusals { code field message } }\n  }\n':
    types.DecideProjectTagDocument,
  '\n  query ProjectPage($id: ID!) {\n    project(id: $id) { id name { zh en } level category owner { id name { zh en } } summary state startsAt resourceCount }\n  }\n':
    types.ProjectPageDocument,
  '\n  query ProjectResources($id: ID!, $first: Int = 20, $after: String) {\n    project(id: $id) { id resources(first: $first, after: $after) { edges { node { ...ResourceRow } } pageInfo { hasNextPage endCursor } } }\n  }\n':
    types.ProjectResourcesDocument,
  '\n  query Projects {\n    projects { id name { zh en } level category owner { id name { zh en } } summary state resourceCount }\n  }\n':
    types.ProjectsDocument,
  '\n  mutation RequestLicense($input: RequestLicenseInput!) {\n    requestLicense(input: $input) { request { id } refusals { code field message } }\n  }\n':
    types.RequestLicenseDocument,
  '\n  query Browse($path: BrowsePathInput!) {\n    browse(path: $path) {\n      subjects { key name { zh en } count }\n      editions { key name { zh en } count }\n      grades { key name { zh en } count }\n      volumes { key name { zh en } count }\n      units { key name { zh en } count }\n      lessons { name unit count kinds }\n    }\n  }\n':
    types.BrowseDocument,
  '\n  query BrowseResources($path: BrowsePathInput!, $lesson: String, $first: Int = 20, $after: String) {\n    browseResources(path: $path, lesson: $lesson, first: $first, after: $after) {\n      edges { node { ...ResourceRow } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n':
    types.BrowseResourcesDocument,
  '\n  query Draft($id: ID!) {\n    version(id: $id) {\n      id number state revision title titleEn description type courseLevel stage grades subject edition editionRevisedIn volume unit lesson\n      language tags afterschoolCategories safetyNotes changes\n      prefilled { field source }\n      missing { code field message }\n      resource { id owner { id name { zh en } } projects { id } projectTags { state project { id name { zh en } } } }\n      reviews { id level decision comment decidedAt reviewer { displayName { zh en } } reasons findings { partId page text } }\n      parts {\n        id position role floor name sizeBytes kind state progress pageCount durationMs\n        failure { code message } notices { code message } thumbnailUrl\n      }\n    }\n  }\n':
    types.DraftDocument,
  '\n  mutation SubmitVersion($input: SubmitVersionInput!) {\n    submitVersion(input: $input) { version { id state } refusals { code field message } }\n  }\n':
    types.SubmitVersionDocument,
  '\n  mutation PrefillDraft($input: PrefillVersionInput!) {\n    prefillVersion(input: $input) { version { id revision } refusals { code field message } }\n  }\n':
    types.PrefillDraftDocument,
  '\n  mutation PrefillVersion($input: PrefillVersionInput!) {\n    prefillVersion(input: $input) { version { id revision } refusals { code field message } }\n  }\n':
    types.PrefillVersionDocument,
  '\n  query ProjectNames {\n    projects { id name { zh en } owner { id name { zh en } } }\n  }\n':
    types.ProjectNamesDocument,
  '\n  mutation ChangePart($input: ChangePartInput!) {\n    changePart(input: $input) { part { id } refusals { code field message } }\n  }\n':
    types.ChangePartDocument,
  '\n  mutation RemovePart($input: RemovePartInput!) {\n    removePart(input: $input) { version { id } refusals { code field message } }\n  }\n':
    types.RemovePartDocument,
  '\n  query MyResources($state: MyResourcesState, $first: Int = 30, $after: String) {\n    myResources(state: $state, first: $first, after: $after) {\n      edges { node {\n        id uses\n        licenses { id audience { level } endsAt state }\n        version { id number state title subject grades volume parts { id } updatedAt submittedAt publishedAt\n          reviews { id state decision comment reviewer { displayName { zh en } } decidedAt } }\n        versions { id number state title subject grades volume parts { id } updatedAt submittedAt publishedAt\n          reviews { id state decision comment reviewer { displayName { zh en } } decidedAt } }\n      } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n':
    types.MyResourcesDocument,
  '\n  mutation RecallVersion($input: RecallVersionInput!) {\n    recallVersion(input: $input) { version { id } refusals { code field message } }\n  }\n':
    types.RecallVersionDocument,
  '\n  mutation CreateVersion($input: CreateVersionInput!) {\n    createVersion(input: $input) { version { id } refusals { code field message } }\n  }\n':
    types.CreateVersionDocument,
  '\n  mutation DiscardDraft($input: DiscardDraftInput!) {\n    discardDraft(input: $input) { discardedId refusals { code field message } }\n  }\n':
    types.DiscardDraftDocument,
  '\n  mutation CreateDraft($input: CreateDraftInput!) {\n    createDraft(input: $input) { resource { id version { id } } refusals { code field message } }\n  }\n':
    types.CreateDraftDocument,
  '\n  query ResourcePage($id: ID!) {\n    resource(id: $id) {\n      id\n      owner { id name { zh en } }\n      authors { id displayName { zh en } }\n      group { id name { zh en } }\n      projects { id name { zh en } }\n      adaptedFrom { id version { id title } }\n      viewerMay { preview stream download print classroomUse assign adapt deliver edit publish withdraw }\n      uses\n      licenses {\n        id template templateName { zh en } audience { level placeNames { zh en } } permissions prohibitions duties startsAt endsAt state\n        source { kind article } sentence { kind text keepsTogether }\n      }\n      whoSees { summary pupilsSee schools { staffSee school { id name { zh en } } } outside { kind count sees } }\n      versions { id number state publishedAt updatedAt changes }\n      version {\n        id number state title titleEn description type courseLevel stage grades subject edition editionRevisedIn volume unit lesson\n        tags safetyNotes changes publishedAt\n        parts {\n          id role floor name sizeBytes kind mediaType state progress failure { code message } notices { code message }\n          pageCount durationMs width height\n          pages { number url width height text }\n          thumbnailUrl posterUrl waveformUrl streamUrl downloadUrl positionSeconds\n          subtitles { language label url }\n        }\n      }\n    }\n  }\n':
    types.ResourcePageDocument,
  '\n  fragment ResourceRow on Resource {\n    id\n    owner { id name { zh en } }\n    authors { id displayName { zh en } }\n    viewerMay { preview stream download print classroomUse assign adapt deliver edit }\n    licenses { id audience { level } }\n    uses\n    version {\n      id number title titleEn type subject grades volume unit lesson state publishedAt updatedAt\n      parts { id role thumbnailUrl }\n    }\n  }\n':
    types.ResourceRowFragmentDoc,
  '\n  mutation DescribeVersion($input: DescribeVersionInput!) {\n    describeVersion(input: $input) { version { id revision } refusals { code field message } }\n  }\n':
    types.DescribeVersionDocument,
  '\n  mutation DecideReview($input: DecideReviewInput!) {\n    decideReview(input: $input) { review { id state decision } refusals { code field message } }\n  }\n':
    types.DecideReviewDocument,
  '\n  query ReviewDesk($id: ID!) {\n    review(id: $id) {\n      id level state decision comment reasons title number assignedAt decidedAt viewerMayDecide\n      checklist { dimension inOrder }\n      findings { partId page text }\n      reviewer { id displayName { zh en } }\n      version {\n        id number revision title description subject grades volume edition editionRevisedIn unit lesson type courseLevel tags safetyNotes changes submittedAt\n        resource { id owner { id name { zh en } } authors { id displayName { zh en } } }\n        parts {\n          id role floor name sizeBytes kind mediaType state progress failure { code message } notices { code message }\n          pageCount durationMs width height\n          pages { number url width height text }\n          thumbnailUrl posterUrl waveformUrl streamUrl downloadUrl positionSeconds\n          subtitles { language label url }\n        }\n      }\n    }\n  }\n':
    types.ReviewDeskDocument,
  '\n  query ReviewQueue {\n    waiting: myReviews(first: 50) { edges { node {\n      id level state assignedAt title number version { id submittedAt grades subject resource { owner { id name { zh en } } authors { id displayName { zh en } } } }\n    } } }\n    decided: myReviews(decided: true, first: 10) { edges { node { id level decision decidedAt title number } } }\n  }\n':
    types.ReviewQueueDocument,
  '\n  query Search($query: String!, $filter: SearchFilterInput, $sort: SearchSort, $first: Int = 20, $after: String) {\n    search(query: $query, filter: $filter, sort: $sort, first: $first, after: $after) {\n      totalCount\n      everyWord\n      understood { correctedTo }\n      nextSteps { kind text query facet count }\n      facets { facet values { code label { zh en } count selected } }\n      edges {\n        node { ...ResourceRow }\n        highlights { field position unit part { id role } pieces { text matched } }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n':
    types.SearchDocument,
  '\n  query Suggestions($prefix: String!) {\n    suggestions(prefix: $prefix, first: 8) { text kind count }\n  }\n':
    types.SuggestionsDocument,
  '\n  mutation SetLocale($input: SetLocaleInput!) {\n    setLocale(input: $input) { viewer { locale } refusals { code field message } }\n  }\n':
    types.SetLocaleDocument,
  '\n  mutation SignOut {\n    signOut { viewer { csrfToken } }\n  }\n': types.SignOutDocument,
  '\n  fragment UploadTold on Upload {\n    id name sizeBytes partSizeBytes partCount receivedParts state part { id }\n  }\n':
    types.UploadToldFragmentDoc,
  '\n  query MyUploads($versionId: ID!) {\n    myUploads(versionId: $versionId) { ...UploadTold }\n  }\n':
    types.MyUploadsDocument,
  '\n  mutation BeginUpload($input: BeginUploadInput!) {\n    beginUpload(input: $input) { upload { ...UploadTold } refusals { code message } }\n  }\n':
    types.BeginUploadDocument,
  '\n  mutation AddressUploadParts($input: AddressUploadPartsInput!) {\n    addressUploadParts(input: $input) {\n      addresses { number url headers { name value } sizeBytes }\n      refusals { code message }\n    }\n  }\n':
    types.AddressUploadPartsDocument,
  '\n  mutation CompleteUpload($input: CompleteUploadInput!) {\n    completeUpload(input: $input) { upload { ...UploadTold } refusals { code message } }\n  }\n':
    types.CompleteUploadDocument,
  '\n  mutation AbortUpload($input: AbortUploadInput!) {\n    abortUpload(input: $input) { refusals { code message } }\n  }\n':
    types.AbortUploadDocument,
  '\n  query Vocabulary($id: String!) {\n    vocabulary(id: $id) { code name { zh en } }\n  }\n':
    types.VocabularyDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query AfterschoolCategories {\n    afterschoolCategories { code name { zh en } count }\n  }\n',
): typeof import('./graphql.ts').AfterschoolCategoriesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query AfterschoolResources($category: String, $first: Int = 20, $after: String) {\n    afterschoolResources(category: $category, first: $first, after: $after) {\n      edges { node { ...ResourceRow } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n',
): typeof import('./graphql.ts').AfterschoolResourcesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ViewerNow {\n    viewer {\n      person { id displayName { zh en } appointments { id role roleName { zh en } placeName { zh en } placeId derived } }\n      capacities\n      csrfToken\n      locale\n      mustChangePassword\n      schools { id name { zh en } }\n      groups { id name { zh en } }\n      classes { id name }\n      duties { mayUpload mayReview mayPublish maySend mayAcknowledge mayAdminister isStudent isOfficer isOperator }\n      waiting { reviews publications deliveries returned projectTags }\n    }\n    district { id name { zh en } awaitsFirstRun }\n  }\n',
): typeof import('./graphql.ts').ViewerNowDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query MyCopies($first: Int = 30, $after: String) {\n    myCopies(first: $first, after: $after) {\n      edges { node {\n        id number title versionNumber partName fileName sizeBytes state issuedAt standing advice url\n        resource { id version { subject } }\n        failure { code message }\n      } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n',
): typeof import('./graphql.ts').MyCopiesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation TakeCopy($input: TakeCopyInput!) {\n    takeCopy(input: $input) { copy { id } refusals { code field message } }\n  }\n',
): typeof import('./graphql.ts').TakeCopyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query CopyMade($id: ID!) {\n    copy(id: $id) { id number fileName sizeBytes state progress url advice failure { code field message } }\n  }\n',
): typeof import('./graphql.ts').CopyMadeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query VerificationOfCopy($id: String, $signature: String, $number: String, $sha256: String) {\n    verification(id: $id, signature: $signature, number: $number, sha256: $sha256) {\n      state number ownerName { zh en } title sentence { kind text keepsTogether } advice endsAt\n    }\n  }\n',
): typeof import('./graphql.ts').VerificationOfCopyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query DeliveryBoard($id: ID!) {\n    delivery(id: $id) {\n      id title purpose note dueOn sentAt state version { id title number resource { id } }\n      counts { state count }\n      receipts {\n        id state late deliveredAt openedAt acknowledgedAt usedAt declineReason\n        acknowledgedBy { displayName { zh en } } usedBy { displayName { zh en } }\n        school { id name { zh en } flags }\n      }\n    }\n  }\n',
): typeof import('./graphql.ts').DeliveryBoardDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query SentDeliveries {\n    sentDeliveries(first: 50) { edges { node { id title state sentAt dueOn version { id title } counts { state count } } } }\n  }\n',
): typeof import('./graphql.ts').SentDeliveriesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Inbox {\n    inbox(first: 50) { edges { node {\n      id state late deliveredAt openedAt acknowledgedAt usedAt declineReason viewerMayAcknowledge\n      acknowledgedBy { id displayName { zh en } }\n      usedBy { id displayName { zh en } }\n      school { id name { zh en } }\n      delivery {\n        id title note dueOn sentAt purpose\n        from { id name { zh en } }\n        sentBy { id displayName { zh en } }\n        version {\n          id title number resource { id licenses { id templateName { zh en } audience { level } state source { kind article } sentence { kind text keepsTogether } } }\n          parts { id role floor name kind state progress pageCount durationMs sizeBytes }\n        }\n      }\n    } } }\n  }\n',
): typeof import('./graphql.ts').InboxDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query VersionToSend($id: ID!) {\n    version(id: $id) { id title number subject grades resource { id owner { id name { zh en } } } }\n  }\n',
): typeof import('./graphql.ts').VersionToSendDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query DeliveryTargets($fromId: ID!, $versionId: ID!, $flags: [String!]) {\n    deliveryTargets(fromId: $fromId, versionId: $versionId, flags: $flags) { school { id name { zh en } flags } flags }\n  }\n',
): typeof import('./graphql.ts').DeliveryTargetsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation SendDelivery($input: SendDeliveryInput!) {\n    sendDelivery(input: $input) { delivery { id receipts { id } } refusals { code field message } }\n  }\n',
): typeof import('./graphql.ts').SendDeliveryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation OpenReceipt($input: ReceiptInput!) {\n    openReceipt(input: $input) { receipt { id state } refusals { code field message } }\n  }\n',
): typeof import('./graphql.ts').OpenReceiptDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation AcknowledgeReceipt($input: ReceiptInput!) {\n    acknowledgeReceipt(input: $input) { receipt { id state } refusals { code field message } }\n  }\n',
): typeof import('./graphql.ts').AcknowledgeReceiptDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation DeclineReceipt($input: DeclineReceiptInput!) {\n    declineReceipt(input: $input) { receipt { id state } refusals { code field message } }\n  }\n',
): typeof import('./graphql.ts').DeclineReceiptDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation RecordDeliveryUse($input: ReceiptInput!) {\n    recordDeliveryUse(input: $input) { receipt { id state } refusals { code field message } }\n  }\n',
): typeof import('./graphql.ts').RecordDeliveryUseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation AddMembership($input: AddMembershipInput!) {\n    addMembership(input: $input) { membership { id school { name { zh en } } } refusals { code field message } }\n  }\n',
): typeof import('./graphql.ts').AddMembershipDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query GroupPage($id: ID!) {\n    group(id: $id) {\n      id name { zh en } stages state formedAt leadSchool { id name { zh en } }\n      memberships { id role mode stages startsAt endsAt state school { id name { zh en } flags staffCount } }\n    }\n    schools { id name { zh en } stages }\n  }\n',
): typeof import('./graphql.ts').GroupPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation CreateGroup($input: CreateGroupInput!) {\n    createGroup(input: $input) { group { id name { zh en } } refusals { code field message } }\n  }\n',
): typeof import('./graphql.ts').CreateGroupDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation CreateSchool($input: CreateSchoolInput!) {\n    createSchool(input: $input) { school { id name { zh en } } refusals { code field message } }\n  }\n',
): typeof import('./graphql.ts').CreateSchoolDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation RecordCharter($input: RecordCharterInput!) {\n    recordCharter(input: $input) { group { id state } refusals { code field message } }\n  }\n',
): typeof import('./graphql.ts').RecordCharterDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query SchoolPage($id: ID!) {\n    school(id: $id) {\n      id name { zh en } town stages flags staffCount\n      classes { id name grade schoolYear pupilCount }\n      memberships { id role mode stages startsAt endsAt state group { id name { zh en } } }\n    }\n  }\n',
): typeof import('./graphql.ts').SchoolPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation CreateClass($input: CreateClassInput!) {\n    createClass(input: $input) { class { id name } refusals { code field message } }\n  }\n',
): typeof import('./graphql.ts').CreateClassDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query SchoolsAndGroups {\n    schools { id name { zh en } town stages flags parentSchoolId staffCount memberships { id role group { id name { zh en } } } }\n    groups { id name { zh en } state formedAt leadSchool { id name { zh en } } memberships { id state } }\n  }\n',
): typeof import('./graphql.ts').SchoolsAndGroupsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Home($mine: Boolean!) {\n    newResources(first: 6) { edges { node { ...ResourceRow } } }\n    myResources(first: 6) @include(if: $mine) {\n      edges { node { id uses version { id title subject state number updatedAt } } }\n    }\n    browse(path: {}) { subjects { key name { zh en } count } }\n  }\n',
): typeof import('./graphql.ts').HomeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ClassesToTeach($lesson: ID!) {\n    classesToTeach { id name }\n    lesson(id: $lesson) { id pupils { person { id displayName { zh en } } watchedSeconds completed } }\n  }\n',
): typeof import('./graphql.ts').ClassesToTeachDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation AssignVersion($input: AssignVersionInput!) {\n    assignVersion(input: $input) { lesson { id endsAt classes { id name } } refusals { code field message } }\n  }\n',
): typeof import('./graphql.ts').AssignVersionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment FilmInList on Film {\n    part { id kind durationMs posterUrl }\n    version { id title titleEn subject resource { id owner { name { zh en } } authors { id displayName { zh en } } } }\n    progress { positionSeconds completed completedAt updatedAt }\n    lowRateBytesPerSecond\n  }\n',
): typeof import('./graphql.ts').FilmInListFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query LearningNow {\n    learning {\n      lessons { id endsAt film { ...FilmInList } }\n      open { ...FilmInList }\n      finished { ...FilmInList }\n      watchedTodaySeconds\n    }\n  }\n',
): typeof import('./graphql.ts').LearningNowDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query LessonPage($id: ID!) {\n    film(id: $id) {\n      part { id name kind state durationMs streamUrl posterUrl waveformUrl }\n      subtitles { language label url }\n      progress { positionSeconds completed }\n      lowRateBytesPerSecond\n      lesson { id endsAt assignedBy { id displayName { zh en } } }\n    }\n    resource(id: $id) {\n      id\n      owner { name { zh en } }\n      authors { id displayName { zh en } }\n      viewerMay { assign }\n      version {\n        id title titleEn\n        parts { id name role kind sizeBytes pageCount pages { number url width height text } }\n      }\n    }\n  }\n',
): typeof import('./graphql.ts').LessonPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ToPublish($id: ID!) {\n    resource(id: $id) {\n      id\n      viewerMay { publish }\n      owner { id name { zh en } }\n      group { id }\n      authors { id displayName { zh en } }\n      versions { id number state title subject\n        reviews { id level state decision reviewer { displayName { zh en } } decidedAt } }\n    }\n    licenseTemplates { code name { zh en } permissions }\n    district { id }\n  }\n',
): typeof import('./graphql.ts').ToPublishDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query LicenseProposalFor($versionId: ID!) {\n    licenseProposal(versionId: $versionId) {\n      basis\n      template { code name { zh en } permissions }\n      source { kind article }\n      showsMinors\n      standing { id sentence { kind text keepsTogether } }\n      licenses { template audience { level placeIds } capacities permissions endsAt revocation\n        sentence { kind text keepsTogether } }\n      whoSees { summary schoolCount staffCount pupilsSee outside { kind count sees }\n        schools { school { id name { zh en } } role mode flags staffCount staffSee pupilsSee } }\n    }\n  }\n',
): typeof import('./graphql.ts').LicenseProposalForDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query PreviewLicenses($versionId: ID!, $grants: [GrantInput!]!, $reason: String, $knows: Boolean) {\n    previewLicenses(versionId: $versionId, grants: $grants, reason: $reason, knowsItIsForGood: $knows) {\n      width\n      refusals { code field message }\n      licenses { template audience { level placeIds } capacities permissions endsAt revocation\n        sentence { kind text keepsTogether } }\n      whoSees { summary schoolCount staffCount pupilsSee outside { kind count sees }\n        schools { school { id name { zh en } } role mode flags staffCount staffSee pupilsSee } }\n    }\n  }\n',
): typeof import('./graphql.ts').PreviewLicensesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation PublishVersion($input: PublishVersionInput!) {\n    publishVersion(input: $input) { version { id state } refusals { code field message } }\n  }\n',
): typeof import('./graphql.ts').PublishVersionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation AgreeToLicense($input: AgreeToLicenseInput!) {\n    agreeToLicense(input: $input) { versionId refusals { code field message } }\n  }\n',
): typeof import('./graphql.ts').AgreeToLicenseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query AwaitingPublication($first: Int = 30, $after: String) {\n    awaitingPublication(first: $first, after: $after) {\n      edges { node {\n        id\n        authors { id displayName { zh en } }\n        versions { id number state title subject\n          reviews { id decision reviewer { displayName { zh en } } decidedAt } }\n      } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n',
): typeof import('./graphql.ts').AwaitingPublicationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query RequestsToDecide($first: Int = 20, $after: String) {\n    licenseRequestsToDecide(first: $first, after: $after) {\n      edges { node {\n        id permissions reason openedAt endsAt\n        audience { placeNames { zh en } }\n        requestedBy { displayName { zh en } }\n        resource { id version { title } }\n      } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n',
): typeof import('./graphql.ts').RequestsToDecideDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation DecideRequest($input: DecideRequestInput!) {\n    decideRequest(input: $input) { request { id state } refusals { code field message } }\n  }\n',
): typeof import('./graphql.ts').DecideRequestDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation CompleteFirstRun($input: CompleteFirstRunInput!) {\n    completeFirstRun(input: $input) { viewer { csrfToken } refusals { code field message } }\n  }\n',
): typeof import('./graphql.ts').CompleteFirstRunDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation CreatePerson($input: CreatePersonInput!) {\n    createPerson(input: $input) { person { id displayName { zh en } } oneTimePassword refusals { code field message } }\n  }\n',
): typeof import('./graphql.ts').CreatePersonDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) { viewer { mustChangePassword } refusals { code field message } }\n  }\n',
): typeof import('./graphql.ts').ChangePasswordDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query People($schoolId: ID, $search: String, $first: Int = 30, $after: String) {\n    people(schoolId: $schoolId, search: $search, first: $first, after: $after) {\n      edges { node {\n        id\n        displayName { zh en }\n        capacity\n        appointments { id roleName { zh en } placeName { zh en } }\n        account { username disabledAt mustChangePassword }\n      } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n',
): typeof import('./graphql.ts').PeopleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query SchoolNames {\n    schools { id name { zh en } stages classes { id name grade } }\n    groups { id name { zh en } }\n    district { id name { zh en } }\n  }\n',
): typeof import('./graphql.ts').SchoolNamesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation IssueOneTimePassword($input: IssueOneTimePasswordInput!) {\n    issueOneTimePassword(input: $input) { oneTimePassword person { id } refusals { code field message } }\n  }\n',
): typeof import('./graphql.ts').IssueOneTimePasswordDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation SetAccountDisabled($input: SetAccountDisabledInput!) {\n    setAccountDisabled(input: $input) { person { id } refusals { code field message } }\n  }\n',
): typeof import('./graphql.ts').SetAccountDisabledDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ServiceTokens {\n    serviceTokens { id label operations createdAt expiresAt revokedAt }\n  }\n',
): typeof import('./graphql.ts').ServiceTokensDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation CreateServiceToken($input: CreateServiceTokenInput!) {\n    createServiceToken(input: $input) { token refusals { code field message } }\n  }\n',
): typeof import('./graphql.ts').CreateServiceTokenDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation RevokeServiceToken($input: RevokeServiceTokenInput!) {\n    revokeServiceToken(input: $input) { serviceToken { id revokedAt } refusals { code field message } }\n  }\n',
): typeof import('./graphql.ts').RevokeServiceTokenDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { viewer { csrfToken } refusals { code field message } }\n  }\n',
): typeof import('./graphql.ts').SignInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation SavePlayback($input: SavePlaybackInput!) {\n    savePlayback(input: $input) { progress { positionSeconds } refusals { code } }\n  }\n',
): typeof import('./graphql.ts').SavePlaybackDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query AskedProjectTags {\n    askedProjectTags { resourceId title askedAt project { id name { zh en } } viewerMayDecide }\n  }\n',
): typeof import('./graphql.ts').AskedProjectTagsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation DecideProjectTag($input: DecideProjectTagInput!) {\n    decideProjectTag(input: $input) { projectTag { state } refusals { code field message } }\n  }\n',
): typeof import('./graphql.ts').DecideProjectTagDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ProjectPage($id: ID!) {\n    project(id: $id) { id name { zh en } level category owner { id name { zh en } } summary state startsAt resourceCount }\n  }\n',
): typeof import('./graphql.ts').ProjectPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ProjectResources($id: ID!, $first: Int = 20, $after: String) {\n    project(id: $id) { id resources(first: $first, after: $after) { edges { node { ...ResourceRow } } pageInfo { hasNextPage endCursor } } }\n  }\n',
): typeof import('./graphql.ts').ProjectResourcesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Projects {\n    projects { id name { zh en } level category owner { id name { zh en } } summary state resourceCount }\n  }\n',
): typeof import('./graphql.ts').ProjectsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation RequestLicense($input: RequestLicenseInput!) {\n    requestLicense(input: $input) { request { id } refusals { code field message } }\n  }\n',
): typeof import('./graphql.ts').RequestLicenseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Browse($path: BrowsePathInput!) {\n    browse(path: $path) {\n      subjects { key name { zh en } count }\n      editions { key name { zh en } count }\n      grades { key name { zh en } count }\n      volumes { key name { zh en } count }\n      units { key name { zh en } count }\n      lessons { name unit count kinds }\n    }\n  }\n',
): typeof import('./graphql.ts').BrowseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query BrowseResources($path: BrowsePathInput!, $lesson: String, $first: Int = 20, $after: String) {\n    browseResources(path: $path, lesson: $lesson, first: $first, after: $after) {\n      edges { node { ...ResourceRow } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n',
): typeof import('./graphql.ts').BrowseResourcesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Draft($id: ID!) {\n    version(id: $id) {\n      id number state revision title titleEn description type courseLevel stage grades subject edition editionRevisedIn volume unit lesson\n      language tags afterschoolCategories safetyNotes changes\n      prefilled { field source }\n      missing { code field message }\n      resource { id owner { id name { zh en } } projects { id } projectTags { state project { id name { zh en } } } }\n      reviews { id level decision comment decidedAt reviewer { displayName { zh en } } reasons findings { partId page text } }\n      parts {\n        id position role floor name sizeBytes kind state progress pageCount durationMs\n        failure { code message } notices { code message } thumbnailUrl\n      }\n    }\n  }\n',
): typeof import('./graphql.ts').DraftDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation SubmitVersion($input: SubmitVersionInput!) {\n    submitVersion(input: $input) { version { id state } refusals { code field message } }\n  }\n',
): typeof import('./graphql.ts').SubmitVersionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation PrefillDraft($input: PrefillVersionInput!) {\n    prefillVersion(input: $input) { version { id revision } refusals { code field message } }\n  }\n',
): typeof import('./graphql.ts').PrefillDraftDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation PrefillVersion($input: PrefillVersionInput!) {\n    prefillVersion(input: $input) { version { id revision } refusals { code field message } }\n  }\n',
): typeof import('./graphql.ts').PrefillVersionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ProjectNames {\n    projects { id name { zh en } owner { id name { zh en } } }\n  }\n',
): typeof import('./graphql.ts').ProjectNamesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation ChangePart($input: ChangePartInput!) {\n    changePart(input: $input) { part { id } refusals { code field message } }\n  }\n',
): typeof import('./graphql.ts').ChangePartDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation RemovePart($input: RemovePartInput!) {\n    removePart(input: $input) { version { id } refusals { code field message } }\n  }\n',
): typeof import('./graphql.ts').RemovePartDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query MyResources($state: MyResourcesState, $first: Int = 30, $after: String) {\n    myResources(state: $state, first: $first, after: $after) {\n      edges { node {\n        id uses\n        licenses { id audience { level } endsAt state }\n        version { id number state title subject grades volume parts { id } updatedAt submittedAt publishedAt\n          reviews { id state decision comment reviewer { displayName { zh en } } decidedAt } }\n        versions { id number state title subject grades volume parts { id } updatedAt submittedAt publishedAt\n          reviews { id state decision comment reviewer { displayName { zh en } } decidedAt } }\n      } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n',
): typeof import('./graphql.ts').MyResourcesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation RecallVersion($input: RecallVersionInput!) {\n    recallVersion(input: $input) { version { id } refusals { code field message } }\n  }\n',
): typeof import('./graphql.ts').RecallVersionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation CreateVersion($input: CreateVersionInput!) {\n    createVersion(input: $input) { version { id } refusals { code field message } }\n  }\n',
): typeof import('./graphql.ts').CreateVersionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation DiscardDraft($input: DiscardDraftInput!) {\n    discardDraft(input: $input) { discardedId refusals { code field message } }\n  }\n',
): typeof import('./graphql.ts').DiscardDraftDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation CreateDraft($input: CreateDraftInput!) {\n    createDraft(input: $input) { resource { id version { id } } refusals { code field message } }\n  }\n',
): typeof import('./graphql.ts').CreateDraftDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ResourcePage($id: ID!) {\n    resource(id: $id) {\n      id\n      owner { id name { zh en } }\n      authors { id displayName { zh en } }\n      group { id name { zh en } }\n      projects { id name { zh en } }\n      adaptedFrom { id version { id title } }\n      viewerMay { preview stream download print classroomUse assign adapt deliver edit publish withdraw }\n      uses\n      licenses {\n        id template templateName { zh en } audience { level placeNames { zh en } } permissions prohibitions duties startsAt endsAt state\n        source { kind article } sentence { kind text keepsTogether }\n      }\n      whoSees { summary pupilsSee schools { staffSee school { id name { zh en } } } outside { kind count sees } }\n      versions { id number state publishedAt updatedAt changes }\n      version {\n        id number state title titleEn description type courseLevel stage grades subject edition editionRevisedIn volume unit lesson\n        tags safetyNotes changes publishedAt\n        parts {\n          id role floor name sizeBytes kind mediaType state progress failure { code message } notices { code message }\n          pageCount durationMs width height\n          pages { number url width height text }\n          thumbnailUrl posterUrl waveformUrl streamUrl downloadUrl positionSeconds\n          subtitles { language label url }\n        }\n      }\n    }\n  }\n',
): typeof import('./graphql.ts').ResourcePageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment ResourceRow on Resource {\n    id\n    owner { id name { zh en } }\n    authors { id displayName { zh en } }\n    viewerMay { preview stream download print classroomUse assign adapt deliver edit }\n    licenses { id audience { level } }\n    uses\n    version {\n      id number title titleEn type subject grades volume unit lesson state publishedAt updatedAt\n      parts { id role thumbnailUrl }\n    }\n  }\n',
): typeof import('./graphql.ts').ResourceRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation DescribeVersion($input: DescribeVersionInput!) {\n    describeVersion(input: $input) { version { id revision } refusals { code field message } }\n  }\n',
): typeof import('./graphql.ts').DescribeVersionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation DecideReview($input: DecideReviewInput!) {\n    decideReview(input: $input) { review { id state decision } refusals { code field message } }\n  }\n',
): typeof import('./graphql.ts').DecideReviewDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ReviewDesk($id: ID!) {\n    review(id: $id) {\n      id level state decision comment reasons title number assignedAt decidedAt viewerMayDecide\n      checklist { dimension inOrder }\n      findings { partId page text }\n      reviewer { id displayName { zh en } }\n      version {\n        id number revision title description subject grades volume edition editionRevisedIn unit lesson type courseLevel tags safetyNotes changes submittedAt\n        resource { id owner { id name { zh en } } authors { id displayName { zh en } } }\n        parts {\n          id role floor name sizeBytes kind mediaType state progress failure { code message } notices { code message }\n          pageCount durationMs width height\n          pages { number url width height text }\n          thumbnailUrl posterUrl waveformUrl streamUrl downloadUrl positionSeconds\n          subtitles { language label url }\n        }\n      }\n    }\n  }\n',
): typeof import('./graphql.ts').ReviewDeskDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ReviewQueue {\n    waiting: myReviews(first: 50) { edges { node {\n      id level state assignedAt title number version { id submittedAt grades subject resource { owner { id name { zh en } } authors { id displayName { zh en } } } }\n    } } }\n    decided: myReviews(decided: true, first: 10) { edges { node { id level decision decidedAt title number } } }\n  }\n',
): typeof import('./graphql.ts').ReviewQueueDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Search($query: String!, $filter: SearchFilterInput, $sort: SearchSort, $first: Int = 20, $after: String) {\n    search(query: $query, filter: $filter, sort: $sort, first: $first, after: $after) {\n      totalCount\n      everyWord\n      understood { correctedTo }\n      nextSteps { kind text query facet count }\n      facets { facet values { code label { zh en } count selected } }\n      edges {\n        node { ...ResourceRow }\n        highlights { field position unit part { id role } pieces { text matched } }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n',
): typeof import('./graphql.ts').SearchDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Suggestions($prefix: String!) {\n    suggestions(prefix: $prefix, first: 8) { text kind count }\n  }\n',
): typeof import('./graphql.ts').SuggestionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation SetLocale($input: SetLocaleInput!) {\n    setLocale(input: $input) { viewer { locale } refusals { code field message } }\n  }\n',
): typeof import('./graphql.ts').SetLocaleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation SignOut {\n    signOut { viewer { csrfToken } }\n  }\n',
): typeof import('./graphql.ts').SignOutDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment UploadTold on Upload {\n    id name sizeBytes partSizeBytes partCount receivedParts state part { id }\n  }\n',
): typeof import('./graphql.ts').UploadToldFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query MyUploads($versionId: ID!) {\n    myUploads(versionId: $versionId) { ...UploadTold }\n  }\n',
): typeof import('./graphql.ts').MyUploadsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation BeginUpload($input: BeginUploadInput!) {\n    beginUpload(input: $input) { upload { ...UploadTold } refusals { code message } }\n  }\n',
): typeof import('./graphql.ts').BeginUploadDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation AddressUploadParts($input: AddressUploadPartsInput!) {\n    addressUploadParts(input: $input) {\n      addresses { number url headers { name value } sizeBytes }\n      refusals { code message }\n    }\n  }\n',
): typeof import('./graphql.ts').AddressUploadPartsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation CompleteUpload($input: CompleteUploadInput!) {\n    completeUpload(input: $input) { upload { ...UploadTold } refusals { code message } }\n  }\n',
): typeof import('./graphql.ts').CompleteUploadDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation AbortUpload($input: AbortUploadInput!) {\n    abortUpload(input: $input) { refusals { code message } }\n  }\n',
): typeof import('./graphql.ts').AbortUploadDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Vocabulary($id: String!) {\n    vocabulary(id: $id) { code name { zh en } }\n  }\n',
): typeof import('./graphql.ts').VocabularyDocument;

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
