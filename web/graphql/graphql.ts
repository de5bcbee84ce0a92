/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  | T
  | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };

import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AbortUploadInput = {
  uploadId: string | number;
};

export type AddMembershipInput = {
  from: string;
  groupId: string | number;
  mode: string;
  /** campus or member. */
  role: string;
  schoolId: string | number;
  stages: Array<string>;
  /** Null: six years − 1 day (R22). */
  to?: string | null | undefined;
};

export type AddressUploadPartsInput = {
  /** 1 to 20 parts. */
  parts: Array<PartToSendInput>;
  uploadId: string | number;
};

export type AgreeToLicenseInput = {
  audienceLevel: string;
  template: string;
  versionId: string | number;
};

export type AssignVersionInput = {
  classIds: Array<string | number>;
  /** First school day, `2026-11-24`. */
  from: string;
  /** Last school day, included. */
  to: string;
  versionId: string | number;
};

export type BeginUploadInput = {
  /** What tells this file again: 1 to 200 characters made of its date and both ends. The same one gives the same upload back. */
  fingerprint: string;
  /** Path inside the package as the browser tells it; folders by slashes. A part of the same name is replaced when the upload is complete. */
  name: string;
  /** Lower-case hex of the whole file, where the sender knows it; compared with what was stored. */
  sha256?: string | null | undefined;
  /** At least 1. */
  sizeBytes: number;
  /** A draft of which the viewer is an author. */
  versionId: string | number;
};

export type BrowsePathInput = {
  edition?: string | null | undefined;
  grade?: string | null | undefined;
  stage?: string | null | undefined;
  subject?: string | null | undefined;
  unit?: string | null | undefined;
  volume?: string | null | undefined;
};

/** In what capacity a scope is held (domain.md, rule 2). */
export type Capacity = 'anonymous' | 'external' | 'guardian' | 'officer' | 'staff' | 'student';

export type ChangePartInput = {
  floor?: string | null | undefined;
  name?: string | null | undefined;
  partId: string | number;
  position?: number | null | undefined;
  role?: string | null | undefined;
};

export type ChangePasswordInput = {
  currentPassword: string;
  newPassword: string;
};

export type ChecklistAnswerInput = {
  dimension: string;
  inOrder: boolean;
};

export type CompleteFirstRunInput = {
  displayName: string;
  districtName: string;
  password: string;
  /** From the one-time link that the first start printed. */
  token: string;
  username: string;
};

export type CompleteUploadInput = {
  uploadId: string | number;
};

export type CopyStanding = 'ended' | 'kept' | 'valid';

export type CreateClassInput = {
  classTeacherId?: string | number | null | undefined;
  entryYear: number;
  grade: string;
  name: string;
  schoolId: string | number;
};

export type CreateDraftInput = {
  /** The same key again gives the first draft back, so a double click makes one. */
  clientKey: string;
  /** The owner school: one where the viewer holds an appointment or exchange today. */
  ownerId: string | number;
  title?: string | null | undefined;
};

export type CreateGroupInput = {
  /** School day from which the lead's membership runs; six years are proposed (R22). */
  from: string;
  leadSchoolId: string | number;
  name: string;
  nameEn?: string | null | undefined;
  stages: Array<string>;
  to?: string | null | undefined;
};

export type CreatePersonInput = {
  capacity: Capacity;
  displayName: string;
  displayNameEn?: string | null | undefined;
  /** School day, both included: `2026-11-24`. Default today. */
  from?: string | null | undefined;
  /** The place of the appointment (a school, a group, the district), or the class of a pupil. */
  placeId: string | number;
  /** The role of the first appointment; for a pupil null. */
  role?: string | null | undefined;
  stages?: Array<string> | null | undefined;
  subjects?: Array<string> | null | undefined;
  to?: string | null | undefined;
  username: string;
};

export type CreateSchoolInput = {
  flags?: Array<string> | null | undefined;
  name: string;
  nameEn?: string | null | undefined;
  /** Makes it a campus of this school. */
  parentSchoolId?: string | number | null | undefined;
  stages: Array<string>;
  town?: string | null | undefined;
};

export type CreateServiceTokenInput = {
  label: string;
  /** False: reading only. */
  mayWrite?: boolean | null | undefined;
  /** At most 366. */
  validDays?: number | null | undefined;
};

export type CreateVersionInput = {
  resourceId: string | number;
};

export type DecideProjectTagInput = {
  accept: boolean;
  projectId: string | number;
  resourceId: string | number;
};

export type DecideRequestInput = {
  granted: boolean;
  /** What is given instead of exactly what was asked. */
  grants?: Array<GrantInput> | null | undefined;
  /** Why not; needed when it is refused. */
  reason?: string | null | undefined;
  requestId: string | number;
};

export type DecideReviewInput = {
  checklist?: Array<ChecklistAnswerInput> | null | undefined;
  comment?: string | null | undefined;
  /** approve, return, reject, escalate or abstain. */
  decision: string;
  findings?: Array<FindingInput> | null | undefined;
  reasons?: Array<string> | null | undefined;
  reviewId: string | number;
  /** The version's revision that was read; a change in between is a CONFLICT. */
  revision: number;
};

export type DeclineReceiptInput = {
  reason: string;
  receiptId: string | number;
};

export type DescribeVersionInput = {
  /** Fields left out stay as they are. */
  description: DescriptionInput;
  /** Projects to tag; another school's project waits for its consent (R63). */
  projectIds?: Array<string | number> | null | undefined;
  /** The revision that was edited; another one is a CONFLICT. */
  revision: number;
  versionId: string | number;
};

export type DescriptionInput = {
  afterschoolCategories?: Array<string> | null | undefined;
  changes?: string | null | undefined;
  competencies?: Array<string> | null | undefined;
  courseLevel?: string | null | undefined;
  description?: string | null | undefined;
  edition?: string | null | undefined;
  editionRevisedIn?: number | null | undefined;
  grades?: Array<string> | null | undefined;
  language?: string | null | undefined;
  lesson?: string | null | undefined;
  safetyNotes?: string | null | undefined;
  stage?: string | null | undefined;
  subject?: string | null | undefined;
  tags?: Array<string> | null | undefined;
  title?: string | null | undefined;
  titleEn?: string | null | undefined;
  type?: string | null | undefined;
  unit?: string | null | undefined;
  volume?: string | null | undefined;
};

export type DiscardDraftInput = {
  versionId: string | number;
};

export type FindingInput = {
  page?: number | null | undefined;
  partId?: string | number | null | undefined;
  text: string;
};

/** One chosen licence: a template with its audience, and what is changed of it. */
export type GrantInput = {
  /** Places at that level; empty for `public`. */
  audienceIds: Array<string | number>;
  /** Code of `audience-levels`. */
  audienceLevel: string;
  /** Only these of the template's capacities; null: all. */
  capacities?: Array<string> | null | undefined;
  /** Further duties; of `custom` all. */
  duties?: Array<string> | null | undefined;
  /** Null: as the template's rule says. */
  endsAt?: string | null | undefined;
  /** No end at all, instead of the template's rule. */
  noEnd?: boolean | null | undefined;
  /** Fewer permissions than the template's, or with `deliver` besides; null: the template's. */
  permissions?: Array<string> | null | undefined;
  /** Further prohibitions; of `custom` all. */
  prohibitions?: Array<string> | null | undefined;
  /** Code of `revocation-consequences`; null: the template's. */
  revocation?: string | null | undefined;
  /** Null: from now. */
  startsAt?: string | null | undefined;
  template: string;
};

export type IssueOneTimePasswordInput = {
  personId: string | number;
};

export type MyResourcesState = 'ended' | 'published' | 'returned' | 'underway';

export type PartToSendInput = {
  number: number;
  /** Lower-case hex of the part's bytes. */
  sha256: string;
};

export type PrefillVersionInput = {
  versionId: string | number;
};

export type PublishVersionInput = {
  /** Null: what is proposed. Empty: the licences that stand go on. */
  grants?: Array<GrantInput> | null | undefined;
  /** An open licence is given for good. */
  knowsItIsForGood?: boolean | null | undefined;
  /** Why it is narrower than the charter's default. */
  reason?: string | null | undefined;
  versionId: string | number;
};

export type RecallVersionInput = {
  versionId: string | number;
};

export type ReceiptInput = {
  receiptId: string | number;
};

export type RecordCharterInput = {
  /** School day of the filing, and of coming into force (R28, R29). */
  filedOn: string;
  filingNumber: string;
  groupId: string | number;
  inForceFrom: string;
  inForceTo?: string | null | undefined;
};

/** Every code a refusal can carry; each domain adds its own. */
export type RefusalCode =
  /** The licence lets the teacher assign it and its pupils not see it. */
  | 'ASSIGN_CLOSED_TO_PUPILS'
  /** The licence does not permit assigning it. */
  | 'ASSIGN_NOT_PERMITTED'
  /** This template does not open to such an audience. */
  | 'AUDIENCE_NOT_ALLOWED'
  /** Beyond the charter's default the authors must agree. */
  | 'AUTHORS_NOT_ASKED'
  /** The viewer teaches none of these classes. */
  | 'CLASS_NOT_TAUGHT'
  /** Somebody changed it meanwhile; load it again. */
  | 'CONFLICT'
  /** It shows minors and no consent is in force. */
  | 'CONSENT_MISSING'
  /** It shows minors and a consent is narrower than the audience. */
  | 'CONSENT_TOO_NARROW'
  /** The file is not there yet. */
  | 'COPY_FILE_MISSING'
  /** The PDF is damaged or too large to draw. */
  | 'COPY_PDF_DAMAGED'
  /** The PDF has a password or protection; no stamp can be drawn. */
  | 'COPY_PDF_PROTECTED'
  /** No grant of this resource permits delivering it there. */
  | 'DELIVERY_NOT_PERMITTED'
  /** The due day lies before today. */
  | 'DUE_DAY_PAST'
  /** A licence would open the paper before its instant (E18). */
  | 'EMBARGO_BROKEN'
  /** An exam paper needs the instant from which it opens (E18). */
  | 'EMBARGO_INSTANT_MISSING'
  /** The description lacks this field. */
  | 'FIELD_MISSING'
  /** The file has no byte. */
  | 'FILE_EMPTY'
  /** A leftover of the system (Thumbs.db, .DS_Store, ~$…); it is left out without asking. */
  | 'FILE_LEFT_OUT'
  /** The path of the file points outside the package, or cannot be a file name. */
  | 'FILE_NAME_UNSAFE'
  /** One file is larger than the installation takes. */
  | 'FILE_TOO_LARGE'
  /** The one-time link was used, or is not of this installation. */
  | 'FIRST_RUN_OVER'
  /** A part's floor may be stricter than its role asks, never looser. */
  | 'FLOOR_TOO_LOOSE'
  /** The viewer may see it and may not do this. */
  | 'FORBIDDEN'
  /** Nothing is published without a licence, be it for the own school. */
  | 'GRANT_MISSING'
  /** A lead school has the most members that the policy allows at that time (R21). */
  | 'GROUP_FULL'
  /** A value is missing or not of the wanted form; `field` names it. */
  | 'INVALID'
  /** There is neither film nor sound in the version. */
  | 'LESSON_WITHOUT_FILM'
  /** The licence was ended or replaced already. */
  | 'LICENSE_ENDED'
  /** A counted limit is reached. */
  | 'LIMIT_EXCEEDED'
  /** Two parts would have the same path. */
  | 'NAME_TAKEN'
  /** A newer version is published already. */
  | 'NEWER_PUBLISHED'
  /** Only an approved version can be published. */
  | 'NOT_APPROVED'
  | 'NOT_BLOCKED'
  /** It is not published. */
  | 'NOT_PUBLISHED'
  | 'NOT_WITHDRAWN'
  /** An open licence needs the public as audience and no end. */
  | 'OPEN_LICENSE_BOUNDED'
  /** An open licence cannot be taken back; that must be confirmed. */
  | 'OPEN_LICENSE_FOR_GOOD'
  /** Nobody reviews his own or a co-authored work, or that of his apprentice. */
  | 'OWN_WORK'
  /** The package has as many files as it may have. */
  | 'PACKAGE_FULL'
  /** The package is as large as it may be. */
  | 'PACKAGE_TOO_LARGE'
  /** Some parts have not come; send the named ones. */
  | 'PARTS_MISSING'
  /** A package needs at least one part. */
  | 'PARTS_NONE'
  /** A part still arrives or is worked on; wait until it is done. */
  | 'PARTS_UNFINISHED'
  /** A part is locked by a password: replace it or leave it out (decisions 35). */
  | 'PART_ENCRYPTED'
  /** There is no part of that number. */
  | 'PART_NUMBER_INVALID'
  /** A password must have 10 to 128 characters and not be the user's name. */
  | 'PASSWORD_WEAK'
  /** A period must end after it begins. */
  | 'PERIOD_EMPTY'
  /** The template does not permit this; pupils and visitors only watch. */
  | 'PERMISSION_NOT_ALLOWED'
  /** The school has used up its room. */
  | 'QUOTA_EXCEEDED'
  /** Too many tries; the sentence says when to try again. */
  | 'RATE_LIMITED'
  /** Returning or rejecting needs at least one reason and a comment. */
  | 'REASON_MISSING'
  /** A reason is needed, in a few words; it is kept. */
  | 'REASON_NEEDED'
  /** The membership ended before: this receipt counts no more. */
  | 'RECEIPT_VOID'
  /** No school is addressed. */
  | 'RECEIVERS_NONE'
  /** The request was decided, taken back or lapsed. */
  | 'REQUEST_CLOSED'
  /** There is no such thing for this viewer: missing and forbidden are one answer. */
  | 'RESOURCE_NOT_FOUND'
  /** Nobody can review it without a conflict; ask the group office. */
  | 'REVIEWER_MISSING'
  /** It was decided or recalled meanwhile. */
  | 'REVIEW_CLOSED'
  /** The audience asks a higher level of review. */
  | 'REVIEW_LEVEL_MISSING'
  /** The statement of rights must be made before submitting. */
  | 'RIGHTS_NOT_STATED'
  /** Name or password is wrong; the answer is the same for an unknown name. */
  | 'SIGN_IN_FAILED'
  /** Neither the group nor the school has this stage (R01). */
  | 'STAGE_MISSING'
  /** The school is in a group for this stage at that time already (E01). */
  | 'STAGE_TAKEN'
  /** The disk of the store is full. */
  | 'STORE_FULL'
  /** The bytes that were stored are not those that were sent. */
  | 'UPLOAD_DAMAGED'
  /** The upload is complete, failed or given up: nothing can be sent to it. */
  | 'UPLOAD_ENDED'
  /** Someone has this user name already. */
  | 'USERNAME_TAKEN'
  /** Only a draft or a returned version can be changed. */
  | 'VERSION_FIXED'
  /** It was withdrawn more than 180 days ago and needs a new review. */
  | 'WITHDRAWN_TOO_LONG';

export type RemovePartInput = {
  partId: string | number;
};

export type RequestLicenseInput = {
  audienceIds: Array<string | number>;
  audienceLevel: string;
  endsAt?: string | null | undefined;
  permissions: Array<string>;
  /** What it is wanted for; the owner's principal and the authors read it. */
  reason: string;
  resourceId: string | number;
};

export type RevokeServiceTokenInput = {
  id: string | number;
};

export type SavePlaybackInput = {
  partId: string | number;
  positionSeconds: number;
  /** True at the first second of a sitting. */
  starting?: boolean | null | undefined;
  /** Played since the last save, without what was skipped; more than the clock allows is cut. */
  watchedSeconds: number;
};

/** Codes of the vocabularies; values of one list are alternatives, the lists all hold together. */
export type SearchFilterInput = {
  afterschoolCategories?: Array<string> | null | undefined;
  courseLevels?: Array<string> | null | undefined;
  editions?: Array<string> | null | undefined;
  grades?: Array<string> | null | undefined;
  /** Schools and organisations that own the resource. */
  ownerIds?: Array<string | number> | null | undefined;
  projectIds?: Array<string | number> | null | undefined;
  publishedFrom?: string | null | undefined;
  publishedUntil?: string | null | undefined;
  stages?: Array<string> | null | undefined;
  subjects?: Array<string> | null | undefined;
  /** Codes of `resource-types`. */
  types?: Array<string> | null | undefined;
  volumes?: Array<string> | null | undefined;
};

export type SearchNextStepKind =
  /** The textbook tree. */
  | 'BROWSE'
  /** Without one filter. */
  | 'DROP_FILTER'
  /** Fewer words. */
  | 'FEWER_WORDS'
  /** Another spelling that finds something. */
  | 'SPELLING';

export type SearchSort = 'NEWEST' | 'RELEVANCE';

export type SendDeliveryInput = {
  /** The same key again gives the first delivery back. */
  clientKey: string;
  dueOn: string;
  /** rural, weak, new: the list is fixed at sending (R16). */
  flags?: Array<string> | null | undefined;
  /** The school or group that sends. */
  fromId: string | number;
  note?: string | null | undefined;
  purpose: string;
  /** Schools by name, or else by `flags`. */
  schoolIds?: Array<string | number> | null | undefined;
  title?: string | null | undefined;
  versionId: string | number;
};

export type SentenceSpanKind =
  | 'audience'
  | 'duties'
  | 'end'
  | 'license'
  | 'permissions'
  | 'prohibitions'
  | 'start'
  | 'text';

export type SetAccountDisabledInput = {
  disabled: boolean;
  personId: string | number;
};

export type SetLocaleInput = {
  /** `zh-CN` or `en`. */
  locale: string;
};

export type SignInInput = {
  password: string;
  /** A shared computer: the session ends with the browser or after 45 idle minutes. */
  sharedComputer?: boolean | null | undefined;
  username: string;
};

export type SubmitVersionInput = {
  /** The wish for whom it opens; the charter's default when null. Level of `audience-levels`. */
  audienceLevel?: string | null | undefined;
  revision: number;
  /** The author states that he may share it: own work, or sources named. */
  rightsStated: boolean;
  versionId: string | number;
};

export type TakeCopyInput = {
  /** One part; null: the whole package. */
  partId?: string | number | null | undefined;
  versionId: string | number;
};

export type UploadState =
  /** Given up, or swept. */
  | 'aborted'
  /** The bytes were read again, agree, and are in the draft. */
  | 'complete'
  /** The bytes did not agree; nothing of them is kept. Begin again. */
  | 'failed'
  /** Parts may come. */
  | 'receiving'
  /** All parts came; the bytes are read again and compared. */
  | 'verifying';

export type VerificationState =
  /** The number is ours and the file is not the one that was issued. */
  | 'altered'
  /** Issued here, and its licence has ended. */
  | 'ended'
  /** Issued here, and its licence stands. */
  | 'genuine'
  /** No such copy, or a wrong signature: one answer for both. */
  | 'unknown';

export type VersionState =
  | 'approved'
  | 'blocked'
  | 'draft'
  | 'in_review'
  | 'published'
  | 'returned'
  | 'submitted'
  | 'superseded'
  | 'withdrawn';

export type AfterschoolCategoriesQueryVariables = Exact<{ [key: string]: never }>;

export type AfterschoolCategoriesQuery = {
  afterschoolCategories: Array<{ code: string; count: number; name: { zh: string; en: string | null } }>;
};

export type AfterschoolResourcesQueryVariables = Exact<{
  category?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type AfterschoolResourcesQuery = {
  afterschoolResources: {
    edges: Array<{
      node: {
        id: string;
        uses: number;
        owner: { id: string; name: { zh: string; en: string | null } };
        authors: Array<{ id: string; displayName: { zh: string; en: string | null } }>;
        viewerMay: {
          preview: boolean;
          stream: boolean;
          download: boolean;
          print: boolean;
          classroomUse: boolean;
          assign: boolean;
          adapt: boolean;
          deliver: boolean;
          edit: boolean;
        };
        licenses: Array<{ id: string; audience: { level: string } }>;
        version: {
          id: string;
          number: number;
          title: string;
          titleEn: string | null;
          type: string | null;
          subject: string | null;
          grades: Array<string>;
          volume: string | null;
          unit: string | null;
          lesson: string | null;
          state: VersionState;
          publishedAt: string | null;
          updatedAt: string;
          parts: Array<{ id: string; role: string; thumbnailUrl: string | null }>;
        };
      };
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type ViewerNowQueryVariables = Exact<{ [key: string]: never }>;

export type ViewerNowQuery = {
  viewer: {
    capacities: Array<Capacity>;
    csrfToken: string | null;
    locale: string;
    mustChangePassword: boolean;
    person: {
      id: string;
      displayName: { zh: string; en: string | null };
      appointments: Array<{
        id: string;
        role: string;
        placeId: string;
        derived: boolean;
        roleName: { zh: string; en: string | null };
        placeName: { zh: string; en: string | null };
      }>;
    } | null;
    schools: Array<{ id: string; name: { zh: string; en: string | null } }>;
    groups: Array<{ id: string; name: { zh: string; en: string | null } }>;
    classes: Array<{ id: string; name: string }>;
    duties: {
      mayUpload: boolean;
      mayReview: boolean;
      mayPublish: boolean;
      maySend: boolean;
      mayAcknowledge: boolean;
      mayAdminister: boolean;
      isStudent: boolean;
      isOfficer: boolean;
      isOperator: boolean;
    };
    waiting: {
      reviews: number;
      publications: number;
      deliveries: number;
      returned: number;
      projectTags: number;
    };
  };
  district: { id: string; awaitsFirstRun: boolean; name: { zh: string; en: string | null } } | null;
};

export type MyCopiesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type MyCopiesQuery = {
  myCopies: {
    edges: Array<{
      node: {
        id: string;
        number: string;
        title: string;
        versionNumber: number;
        partName: string | null;
        fileName: string;
        sizeBytes: number | null;
        state: string;
        issuedAt: string;
        standing: CopyStanding;
        advice: string;
        url: string | null;
        resource: { id: string; version: { subject: string | null } } | null;
        failure: { code: RefusalCode; message: string } | null;
      };
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type TakeCopyMutationVariables = Exact<{
  input: TakeCopyInput;
}>;

export type TakeCopyMutation = {
  takeCopy: {
    copy: { id: string } | null;
    refusals: Array<{ code: RefusalCode; field: string | null; message: string }>;
  };
};

export type CopyMadeQueryVariables = Exact<{
  id: string | number;
}>;

export type CopyMadeQuery = {
  copy: {
    id: string;
    number: string;
    fileName: string;
    sizeBytes: number | null;
    state: string;
    progress: number;
    url: string | null;
    advice: string;
    failure: { code: RefusalCode; field: string | null; message: string } | null;
  } | null;
};

export type VerificationOfCopyQueryVariables = Exact<{
  id?: string | null | undefined;
  signature?: string | null | undefined;
  number?: string | null | undefined;
  sha256?: string | null | undefined;
}>;

export type VerificationOfCopyQuery = {
  verification: {
    state: VerificationState;
    number: string | null;
    title: string | null;
    advice: string;
    endsAt: string | null;
    ownerName: { zh: string; en: string | null } | null;
    sentence: Array<{ kind: SentenceSpanKind; text: string; keepsTogether: boolean }> | null;
  };
};

export type DeliveryBoardQueryVariables = Exact<{
  id: string | number;
}>;

export type DeliveryBoardQuery = {
  delivery: {
    id: string;
    title: string;
    purpose: string;
    note: string;
    dueOn: string;
    sentAt: string | null;
    state: string;
    version: { id: string; title: string; number: number; resource: { id: string } } | null;
    counts: Array<{ state: string; count: number }>;
    receipts: Array<{
      id: string;
      state: string;
      late: boolean;
      deliveredAt: string | null;
      openedAt: string | null;
      acknowledgedAt: string | null;
      usedAt: string | null;
      declineReason: string | null;
      acknowledgedBy: { displayName: { zh: string; en: string | null } } | null;
      usedBy: { displayName: { zh: string; en: string | null } } | null;
      school: { id: string; flags: Array<string>; name: { zh: string; en: string | null } };
    }>;
  } | null;
};

export type SentDeliveriesQueryVariables = Exact<{ [key: string]: never }>;

export type SentDeliveriesQuery = {
  sentDeliveries: {
    edges: Array<{
      node: {
        id: string;
        title: string;
        state: string;
        sentAt: string | null;
        dueOn: string;
        version: { id: string; title: string } | null;
        counts: Array<{ state: string; count: number }>;
      };
    }>;
  };
};

export type InboxQueryVariables = Exact<{ [key: string]: never }>;

export type InboxQuery = {
  inbox: {
    edges: Array<{
      node: {
        id: string;
        state: string;
        late: boolean;
        deliveredAt: string | null;
        openedAt: string | null;
        acknowledgedAt: string | null;
        usedAt: string | null;
        declineReason: string | null;
        viewerMayAcknowledge: boolean;
        acknowledgedBy: { id: string; displayName: { zh: string; en: string | null } } | null;
        usedBy: { id: string; displayName: { zh: string; en: string | null } } | null;
        school: { id: string; name: { zh: string; en: string | null } };
        delivery: {
          id: string;
          title: string;
          note: string;
          dueOn: string;
          sentAt: string | null;
          purpose: string;
          from: { id: string; name: { zh: string; en: string | null } };
          sentBy: { id: string; displayName: { zh: string; en: string | null } };
          version: {
            id: string;
            title: string;
            number: number;
            resource: {
              id: string;
              licenses: Array<{
                id: string;
                state: string;
                templateName: { zh: string; en: string | null };
                audience: { level: string };
                source: { kind: string; article: string | null };
                sentence: Array<{ kind: SentenceSpanKind; text: string; keepsTogether: boolean }>;
              }>;
            };
            parts: Array<{
              id: string;
              role: string;
              floor: string;
              name: string;
              kind: string | null;
              state: string;
              progress: number;
              pageCount: number | null;
              durationMs: number | null;
              sizeBytes: number | null;
            }>;
          } | null;
        };
      };
    }>;
  };
};

export type VersionToSendQueryVariables = Exact<{
  id: string | number;
}>;

export type VersionToSendQuery = {
  version: {
    id: string;
    title: string;
    number: number;
    subject: string | null;
    grades: Array<string>;
    resource: { id: string; owner: { id: string; name: { zh: string; en: string | null } } };
  } | null;
};

export type DeliveryTargetsQueryVariables = Exact<{
  fromId: string | number;
  versionId: string | number;
  flags?: Array<string> | string | null | undefined;
}>;

export type DeliveryTargetsQuery = {
  deliveryTargets: Array<{
    flags: Array<string>;
    school: { id: string; flags: Array<string>; name: { zh: string; en: string | null } };
  }>;
};

export type SendDeliveryMutationVariables = Exact<{
  input: SendDeliveryInput;
}>;

export type SendDeliveryMutation = {
  sendDelivery: {
    delivery: { id: string; receipts: Array<{ id: string }> } | null;
    refusals: Array<{ code: RefusalCode; field: string | null; message: string }>;
  };
};

export type OpenReceiptMutationVariables = Exact<{
  input: ReceiptInput;
}>;

export type OpenReceiptMutation = {
  openReceipt: {
    receipt: { id: string; state: string } | null;
    refusals: Array<{ code: RefusalCode; field: string | null; message: string }>;
  };
};

export type AcknowledgeReceiptMutationVariables = Exact<{
  input: ReceiptInput;
}>;

export type AcknowledgeReceiptMutation = {
  acknowledgeReceipt: {
    receipt: { id: string; state: string } | null;
    refusals: Array<{ code: RefusalCode; field: string | null; message: string }>;
  };
};

export type DeclineReceiptMutationVariables = Exact<{
  input: DeclineReceiptInput;
}>;

export type DeclineReceiptMutation = {
  declineReceipt: {
    receipt: { id: string; state: string } | null;
    refusals: Array<{ code: RefusalCode; field: string | null; message: string }>;
  };
};

export type RecordDeliveryUseMutationVariables = Exact<{
  input: ReceiptInput;
}>;

export type RecordDeliveryUseMutation = {
  recordDeliveryUse: {
    receipt: { id: string; state: string } | null;
    refusals: Array<{ code: RefusalCode; field: string | null; message: string }>;
  };
};

export type AddMembershipMutationVariables = Exact<{
  input: AddMembershipInput;
}>;

export type AddMembershipMutation = {
  addMembership: {
    membership: { id: string; school: { name: { zh: string; en: string | null } } } | null;
    refusals: Array<{ code: RefusalCode; field: string | null; message: string }>;
  };
};

export type GroupPageQueryVariables = Exact<{
  id: string | number;
}>;

export type GroupPageQuery = {
  group: {
    id: string;
    stages: Array<string>;
    state: string;
    formedAt: string | null;
    name: { zh: string; en: string | null };
    leadSchool: { id: string; name: { zh: string; en: string | null } };
    memberships: Array<{
      id: string;
      role: string;
      mode: string;
      stages: Array<string>;
      startsAt: string;
      endsAt: string | null;
      state: string;
      school: {
        id: string;
        flags: Array<string>;
        staffCount: number;
        name: { zh: string; en: string | null };
      };
    }>;
  } | null;
  schools: Array<{ id: string; stages: Array<string>; name: { zh: string; en: string | null } }>;
};

export type CreateGroupMutationVariables = Exact<{
  input: CreateGroupInput;
}>;

export type CreateGroupMutation = {
  createGroup: {
    group: { id: string; name: { zh: string; en: string | null } } | null;
    refusals: Array<{ code: RefusalCode; field: string | null; message: string }>;
  };
};

export type CreateSchoolMutationVariables = Exact<{
  input: CreateSchoolInput;
}>;

export type CreateSchoolMutation = {
  createSchool: {
    school: { id: string; name: { zh: string; en: string | null } } | null;
    refusals: Array<{ code: RefusalCode; field: string | null; message: string }>;
  };
};

export type RecordCharterMutationVariables = Exact<{
  input: RecordCharterInput;
}>;

export type RecordCharterMutation = {
  recordCharter: {
    group: { id: string; state: string } | null;
    refusals: Array<{ code: RefusalCode; field: string | null; message: string }>;
  };
};

export type SchoolPageQueryVariables = Exact<{
  id: string | number;
}>;

export type SchoolPageQuery = {
  school: {
    id: string;
    town: string;
    stages: Array<string>;
    flags: Array<string>;
    staffCount: number;
    name: { zh: string; en: string | null };
    classes: Array<{ id: string; name: string; grade: string; schoolYear: string; pupilCount: number }>;
    memberships: Array<{
      id: string;
      role: string;
      mode: string;
      stages: Array<string>;
      startsAt: string;
      endsAt: string | null;
      state: string;
      group: { id: string; name: { zh: string; en: string | null } };
    }>;
  } | null;
};

export type CreateClassMutationVariables = Exact<{
  input: CreateClassInput;
}>;

export type CreateClassMutation = {
  createClass: {
    class: { id: string; name: string } | null;
    refusals: Array<{ code: RefusalCode; field: string | null; message: string }>;
  };
};

export type SchoolsAndGroupsQueryVariables = Exact<{ [key: string]: never }>;

export type SchoolsAndGroupsQuery = {
  schools: Array<{
    id: string;
    town: string;
    stages: Array<string>;
    flags: Array<string>;
    parentSchoolId: string | null;
    staffCount: number;
    name: { zh: string; en: string | null };
    memberships: Array<{
      id: string;
      role: string;
      group: { id: string; name: { zh: string; en: string | null } };
    }>;
  }>;
  groups: Array<{
    id: string;
    state: string;
    formedAt: string | null;
    name: { zh: string; en: string | null };
    leadSchool: { id: string; name: { zh: string; en: string | null } };
    memberships: Array<{ id: string; state: string }>;
  }>;
};

export type HomeQueryVariables = Exact<{
  mine: boolean;
}>;

export type HomeQuery = {
  newResources: {
    edges: Array<{
      node: {
        id: string;
        uses: number;
        owner: { id: string; name: { zh: string; en: string | null } };
        authors: Array<{ id: string; displayName: { zh: string; en: string | null } }>;
        viewerMay: {
          preview: boolean;
          stream: boolean;
          download: boolean;
          print: boolean;
          classroomUse: boolean;
          assign: boolean;
          adapt: boolean;
          deliver: boolean;
          edit: boolean;
        };
        licenses: Array<{ id: string; audience: { level: string } }>;
        version: {
          id: string;
          number: number;
          title: string;
          titleEn: string | null;
          type: string | null;
          subject: string | null;
          grades: Array<string>;
          volume: string | null;
          unit: string | null;
          lesson: string | null;
          state: VersionState;
          publishedAt: string | null;
          updatedAt: string;
          parts: Array<{ id: string; role: string; thumbnailUrl: string | null }>;
        };
      };
    }>;
  };
  myResources?: {
    edges: Array<{
      node: {
        id: string;
        uses: number;
        version: {
          id: string;
          title: string;
          subject: string | null;
          state: VersionState;
          number: number;
          updatedAt: string;
        };
      };
    }>;
  };
  browse: { subjects: Array<{ key: string; count: number; name: { zh: string; en: string | null } }> };
};

export type ClassesToTeachQueryVariables = Exact<{
  lesson: string | number;
}>;

export type ClassesToTeachQuery = {
  classesToTeach: Array<{ id: string; name: string }>;
  lesson: {
    id: string;
    pupils: Array<{
      watchedSeconds: number;
      completed: boolean;
      person: { id: string; displayName: { zh: string; en: string | null } };
    }>;
  } | null;
};

export type AssignVersionMutationVariables = Exact<{
  input: AssignVersionInput;
}>;

export type AssignVersionMutation = {
  assignVersion: {
    lesson: { id: string; endsAt: string | null; classes: Array<{ id: string; name: string }> } | null;
    refusals: Array<{ code: RefusalCode; field: string | null; message: string }>;
  };
};

export type FilmInListFragment = {
  lowRateBytesPerSecond: number | null;
  part: { id: string; kind: string | null; durationMs: number | null; posterUrl: string | null };
  version: {
    id: string;
    title: string;
    titleEn: string | null;
    subject: string | null;
    resource: {
      id: string;
      owner: { name: { zh: string; en: string | null } };
      authors: Array<{ id: string; displayName: { zh: string; en: string | null } }>;
    };
  };
  progress: {
    positionSeconds: number;
    completed: boolean;
    completedAt: string | null;
    updatedAt: string;
  } | null;
};

export type LearningNowQueryVariables = Exact<{ [key: string]: never }>;

export type LearningNowQuery = {
  learning: {
    watchedTodaySeconds: number;
    lessons: Array<{
      id: string;
      endsAt: string | null;
      film: {
        lowRateBytesPerSecond: number | null;
        part: { id: string; kind: string | null; durationMs: number | null; posterUrl: string | null };
        version: {
          id: string;
          title: string;
          titleEn: string | null;
          subject: string | null;
          resource: {
            id: string;
            owner: { name: { zh: string; en: string | null } };
            authors: Array<{ id: string; displayName: { zh: string; en: string | null } }>;
          };
        };
        progress: {
          positionSeconds: number;
          completed: boolean;
          completedAt: string | null;
          updatedAt: string;
        } | null;
      } | null;
    }>;
    open: Array<{
      lowRateBytesPerSecond: number | null;
      part: { id: string; kind: string | null; durationMs: number | null; posterUrl: string | null };
      version: {
        id: string;
        title: string;
        titleEn: string | null;
        subject: string | null;
        resource: {
          id: string;
          owner: { name: { zh: string; en: string | null } };
          authors: Array<{ id: string; displayName: { zh: string; en: string | null } }>;
        };
      };
      progress: {
        positionSeconds: number;
        completed: boolean;
        completedAt: string | null;
        updatedAt: string;
      } | null;
    }>;
    finished: Array<{
      lowRateBytesPerSecond: number | null;
      part: { id: string; kind: string | null; durationMs: number | null; posterUrl: string | null };
      version: {
        id: string;
        title: string;
        titleEn: string | null;
        subject: string | null;
        resource: {
          id: string;
          owner: { name: { zh: string; en: string | null } };
          authors: Array<{ id: string; displayName: { zh: string; en: string | null } }>;
        };
      };
      progress: {
        positionSeconds: number;
        completed: boolean;
        completedAt: string | null;
        updatedAt: string;
      } | null;
    }>;
  };
};

export type LessonPageQueryVariables = Exact<{
  id: string | number;
}>;

export type LessonPageQuery = {
  film: {
    lowRateBytesPerSecond: number | null;
    part: {
      id: string;
      name: string;
      kind: string | null;
      state: string;
      durationMs: number | null;
      streamUrl: string | null;
      posterUrl: string | null;
      waveformUrl: string | null;
    };
    subtitles: Array<{ language: string; label: string; url: string }>;
    progress: { positionSeconds: number; completed: boolean } | null;
    lesson: {
      id: string;
      endsAt: string | null;
      assignedBy: { id: string; displayName: { zh: string; en: string | null } } | null;
    } | null;
  } | null;
  resource: {
    id: string;
    owner: { name: { zh: string; en: string | null } };
    authors: Array<{ id: string; displayName: { zh: string; en: string | null } }>;
    viewerMay: { assign: boolean };
    version: {
      id: string;
      title: string;
      titleEn: string | null;
      parts: Array<{
        id: string;
        name: string;
        role: string;
        kind: string | null;
        sizeBytes: number | null;
        pageCount: number | null;
        pages: Array<{
          number: number;
          url: string;
          width: number | null;
          height: number | null;
          text: string;
        }>;
      }>;
    };
  } | null;
};

export type ToPublishQueryVariables = Exact<{
  id: string | number;
}>;

export type ToPublishQuery = {
  resource: {
    id: string;
    viewerMay: { publish: boolean };
    owner: { id: string; name: { zh: string; en: string | null } };
    group: { id: string } | null;
    authors: Array<{ id: string; displayName: { zh: string; en: string | null } }>;
    versions: Array<{
      id: string;
      number: number;
      state: VersionState;
      title: string;
      subject: string | null;
      reviews: Array<{
        id: string;
        level: string;
        state: string;
        decision: string | null;
        decidedAt: string | null;
        reviewer: { displayName: { zh: string; en: string | null } } | null;
      }>;
    }>;
  } | null;
  licenseTemplates: Array<{
    code: string;
    permissions: Array<string>;
    name: { zh: string; en: string | null };
  }>;
  district: { id: string } | null;
};

export type LicenseProposalForQueryVariables = Exact<{
  versionId: string | number;
}>;

export type LicenseProposalForQuery = {
  licenseProposal: {
    basis: string;
    showsMinors: boolean;
    template: { code: string; permissions: Array<string>; name: { zh: string; en: string | null } };
    source: { kind: string; article: string | null };
    standing: Array<{
      id: string;
      sentence: Array<{ kind: SentenceSpanKind; text: string; keepsTogether: boolean }>;
    }>;
    licenses: Array<{
      template: string;
      capacities: Array<Capacity>;
      permissions: Array<string>;
      endsAt: string | null;
      revocation: string;
      audience: { level: string; placeIds: Array<string> };
      sentence: Array<{ kind: SentenceSpanKind; text: string; keepsTogether: boolean }>;
    }>;
    whoSees: {
      summary: string;
      schoolCount: number;
      staffCount: number;
      pupilsSee: boolean;
      outside: Array<{ kind: string; count: number; sees: boolean }>;
      schools: Array<{
        role: string | null;
        mode: string | null;
        flags: Array<string>;
        staffCount: number;
        staffSee: boolean;
        pupilsSee: boolean;
        school: { id: string; name: { zh: string; en: string | null } };
      }>;
    };
  } | null;
};

export type PreviewLicensesQueryVariables = Exact<{
  versionId: string | number;
  grants: Array<GrantInput> | GrantInput;
  reason?: string | null | undefined;
  knows?: boolean | null | undefined;
}>;

export type PreviewLicensesQuery = {
  previewLicenses: {
    width: string | null;
    refusals: Array<{ code: RefusalCode; field: string | null; message: string }>;
    licenses: Array<{
      template: string;
      capacities: Array<Capacity>;
      permissions: Array<string>;
      endsAt: string | null;
      revocation: string;
      audience: { level: string; placeIds: Array<string> };
      sentence: Array<{ kind: SentenceSpanKind; text: string; keepsTogether: boolean }>;
    }>;
    whoSees: {
      summary: string;
      schoolCount: number;
      staffCount: number;
      pupilsSee: boolean;
      outside: Array<{ kind: string; count: number; sees: boolean }>;
      schools: Array<{
        role: string | null;
        mode: string | null;
        flags: Array<string>;
        staffCount: number;
        staffSee: boolean;
        pupilsSee: boolean;
        school: { id: string; name: { zh: string; en: string | null } };
      }>;
    };
  } | null;
};

export type PublishVersionMutationVariables = Exact<{
  input: PublishVersionInput;
}>;

export type PublishVersionMutation = {
  publishVersion: {
    version: { id: string; state: VersionState } | null;
    refusals: Array<{ code: RefusalCode; field: string | null; message: string }>;
  };
};

export type AgreeToLicenseMutationVariables = Exact<{
  input: AgreeToLicenseInput;
}>;

export type AgreeToLicenseMutation = {
  agreeToLicense: {
    versionId: string | null;
    refusals: Array<{ code: RefusalCode; field: string | null; message: string }>;
  };
};

export type AwaitingPublicationQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type AwaitingPublicationQuery = {
  awaitingPublication: {
    edges: Array<{
      node: {
        id: string;
        authors: Array<{ id: string; displayName: { zh: string; en: string | null } }>;
        versions: Array<{
          id: string;
          number: number;
          state: VersionState;
          title: string;
          subject: string | null;
          reviews: Array<{
            id: string;
            decision: string | null;
            decidedAt: string | null;
            reviewer: { displayName: { zh: string; en: string | null } } | null;
          }>;
        }>;
      };
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type RequestsToDecideQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type RequestsToDecideQuery = {
  licenseRequestsToDecide: {
    edges: Array<{
      node: {
        id: string;
        permissions: Array<string>;
        reason: string;
        openedAt: string;
        endsAt: string | null;
        audience: { placeNames: Array<{ zh: string; en: string | null }> };
        requestedBy: { displayName: { zh: string; en: string | null } };
        resource: { id: string; version: { title: string } } | null;
      };
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type DecideRequestMutationVariables = Exact<{
  input: DecideRequestInput;
}>;

export type DecideRequestMutation = {
  decideRequest: {
    request: { id: string; state: string } | null;
    refusals: Array<{ code: RefusalCode; field: string | null; message: string }>;
  };
};

export type CompleteFirstRunMutationVariables = Exact<{
  input: CompleteFirstRunInput;
}>;

export type CompleteFirstRunMutation = {
  completeFirstRun: {
    viewer: { csrfToken: string | null } | null;
    refusals: Array<{ code: RefusalCode; field: string | null; message: string }>;
  };
};

export type CreatePersonMutationVariables = Exact<{
  input: CreatePersonInput;
}>;

export type CreatePersonMutation = {
  createPerson: {
    oneTimePassword: string | null;
    person: { id: string; displayName: { zh: string; en: string | null } } | null;
    refusals: Array<{ code: RefusalCode; field: string | null; message: string }>;
  };
};

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;

export type ChangePasswordMutation = {
  changePassword: {
    viewer: { mustChangePassword: boolean } | null;
    refusals: Array<{ code: RefusalCode; field: string | null; message: string }>;
  };
};

export type PeopleQueryVariables = Exact<{
  schoolId?: string | number | null | undefined;
  search?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type PeopleQuery = {
  people: {
    edges: Array<{
      node: {
        id: string;
        capacity: Capacity;
        displayName: { zh: string; en: string | null };
        appointments: Array<{
          id: string;
          roleName: { zh: string; en: string | null };
          placeName: { zh: string; en: string | null };
        }>;
        account: { username: string; disabledAt: string | null; mustChangePassword: boolean } | null;
      };
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type SchoolNamesQueryVariables = Exact<{ [key: string]: never }>;

export type SchoolNamesQuery = {
  schools: Array<{
    id: string;
    stages: Array<string>;
    name: { zh: string; en: string | null };
    classes: Array<{ id: string; name: string; grade: string }>;
  }>;
  groups: Array<{ id: string; name: { zh: string; en: string | null } }>;
  district: { id: string; name: { zh: string; en: string | null } } | null;
};

export type IssueOneTimePasswordMutationVariables = Exact<{
  input: IssueOneTimePasswordInput;
}>;

export type IssueOneTimePasswordMutation = {
  issueOneTimePassword: {
    oneTimePassword: string | null;
    person: { id: string } | null;
    refusals: Array<{ code: RefusalCode; field: string | null; message: string }>;
  };
};

export type SetAccountDisabledMutationVariables = Exact<{
  input: SetAccountDisabledInput;
}>;

export type SetAccountDisabledMutation = {
  setAccountDisabled: {
    person: { id: string } | null;
    refusals: Array<{ code: RefusalCode; field: string | null; message: string }>;
  };
};

export type ServiceTokensQueryVariables = Exact<{ [key: string]: never }>;

export type ServiceTokensQuery = {
  serviceTokens: Array<{
    id: string;
    label: string;
    operations: Array<string>;
    createdAt: string;
    expiresAt: string | null;
    revokedAt: string | null;
  }>;
};

export type CreateServiceTokenMutationVariables = Exact<{
  input: CreateServiceTokenInput;
}>;

export type CreateServiceTokenMutation = {
  createServiceToken: {
    token: string | null;
    refusals: Array<{ code: RefusalCode; field: string | null; message: string }>;
  };
};

export type RevokeServiceTokenMutationVariables = Exact<{
  input: RevokeServiceTokenInput;
}>;

export type RevokeServiceTokenMutation = {
  revokeServiceToken: {
    serviceToken: { id: string; revokedAt: string | null } | null;
    refusals: Array<{ code: RefusalCode; field: string | null; message: string }>;
  };
};

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;

export type SignInMutation = {
  signIn: {
    viewer: { csrfToken: string | null } | null;
    refusals: Array<{ code: RefusalCode; field: string | null; message: string }>;
  };
};

export type SavePlaybackMutationVariables = Exact<{
  input: SavePlaybackInput;
}>;

export type SavePlaybackMutation = {
  savePlayback: { progress: { positionSeconds: number } | null; refusals: Array<{ code: RefusalCode }> };
};

export type AskedProjectTagsQueryVariables = Exact<{ [key: string]: never }>;

export type AskedProjectTagsQuery = {
  askedProjectTags: Array<{
    resourceId: string;
    title: string;
    askedAt: string;
    viewerMayDecide: boolean;
    project: { id: string; name: { zh: string; en: string | null } };
  }>;
};

export type DecideProjectTagMutationVariables = Exact<{
  input: DecideProjectTagInput;
}>;

export type DecideProjectTagMutation = {
  decideProjectTag: {
    projectTag: { state: string } | null;
    refusals: Array<{ code: RefusalCode; field: string | null; message: string }>;
  };
};

export type ProjectPageQueryVariables = Exact<{
  id: string | number;
}>;

export type ProjectPageQuery = {
  project: {
    id: string;
    level: string;
    category: string;
    summary: string;
    state: string;
    startsAt: string;
    resourceCount: number;
    name: { zh: string; en: string | null };
    owner: { id: string; name: { zh: string; en: string | null } };
  } | null;
};

export type ProjectResourcesQueryVariables = Exact<{
  id: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type ProjectResourcesQuery = {
  project: {
    id: string;
    resources: {
      edges: Array<{
        node: {
          id: string;
          uses: number;
          owner: { id: string; name: { zh: string; en: string | null } };
          authors: Array<{ id: string; displayName: { zh: string; en: string | null } }>;
          viewerMay: {
            preview: boolean;
            stream: boolean;
            download: boolean;
            print: boolean;
            classroomUse: boolean;
            assign: boolean;
            adapt: boolean;
            deliver: boolean;
            edit: boolean;
          };
          licenses: Array<{ id: string; audience: { level: string } }>;
          version: {
            id: string;
            number: number;
            title: string;
            titleEn: string | null;
            type: string | null;
            subject: string | null;
            grades: Array<string>;
            volume: string | null;
            unit: string | null;
            lesson: string | null;
            state: VersionState;
            publishedAt: string | null;
            updatedAt: string;
            parts: Array<{ id: string; role: string; thumbnailUrl: string | null }>;
          };
        };
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  } | null;
};

export type ProjectsQueryVariables = Exact<{ [key: string]: never }>;

export type ProjectsQuery = {
  projects: Array<{
    id: string;
    level: string;
    category: string;
    summary: string;
    state: string;
    resourceCount: number;
    name: { zh: string; en: string | null };
    owner: { id: string; name: { zh: string; en: string | null } };
  }>;
};

export type RequestLicenseMutationVariables = Exact<{
  input: RequestLicenseInput;
}>;

export type RequestLicenseMutation = {
  requestLicense: {
    request: { id: string } | null;
    refusals: Array<{ code: RefusalCode; field: string | null; message: string }>;
  };
};

export type BrowseQueryVariables = Exact<{
  path: BrowsePathInput;
}>;

export type BrowseQuery = {
  browse: {
    subjects: Array<{ key: string; count: number; name: { zh: string; en: string | null } }>;
    editions: Array<{ key: string; count: number; name: { zh: string; en: string | null } }>;
    grades: Array<{ key: string; count: number; name: { zh: string; en: string | null } }>;
    volumes: Array<{ key: string; count: number; name: { zh: string; en: string | null } }>;
    units: Array<{ key: string; count: number; name: { zh: string; en: string | null } }>;
    lessons: Array<{ name: string; unit: string | null; count: number; kinds: Array<string> }>;
  };
};

export type BrowseResourcesQueryVariables = Exact<{
  path: BrowsePathInput;
  lesson?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type BrowseResourcesQuery = {
  browseResources: {
    edges: Array<{
      node: {
        id: string;
        uses: number;
        owner: { id: string; name: { zh: string; en: string | null } };
        authors: Array<{ id: string; displayName: { zh: string; en: string | null } }>;
        viewerMay: {
          preview: boolean;
          stream: boolean;
          download: boolean;
          print: boolean;
          classroomUse: boolean;
          assign: boolean;
          adapt: boolean;
          deliver: boolean;
          edit: boolean;
        };
        licenses: Array<{ id: string; audience: { level: string } }>;
        version: {
          id: string;
          number: number;
          title: string;
          titleEn: string | null;
          type: string | null;
          subject: string | null;
          grades: Array<string>;
          volume: string | null;
          unit: string | null;
          lesson: string | null;
          state: VersionState;
          publishedAt: string | null;
          updatedAt: string;
          parts: Array<{ id: string; role: string; thumbnailUrl: string | null }>;
        };
      };
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type DraftQueryVariables = Exact<{
  id: string | number;
}>;

export type DraftQuery = {
  version: {
    id: string;
    number: number;
    state: VersionState;
    revision: number;
    title: string;
    titleEn: string | null;
    description: string;
    type: string | null;
    courseLevel: string | null;
    stage: string | null;
    grades: Array<string>;
    subject: string | null;
    edition: string | null;
    editionRevisedIn: number | null;
    volume: string | null;
    unit: string | null;
    lesson: string | null;
    language: string;
    tags: Array<string>;
    afterschoolCategories: Array<string>;
    safetyNotes: string | null;
    changes: string;
    prefilled: Array<{ field: string; source: string }>;
    missing: Array<{ code: RefusalCode; field: string | null; message: string }>;
    resource: {
      id: string;
      owner: { id: string; name: { zh: string; en: string | null } };
      projects: Array<{ id: string }>;
      projectTags: Array<{ state: string; project: { id: string; name: { zh: string; en: string | null } } }>;
    };
    reviews: Array<{
      id: string;
      level: string;
      decision: string | null;
      comment: string;
      decidedAt: string | null;
      reasons: Array<string>;
      reviewer: { displayName: { zh: string; en: string | null } } | null;
      findings: Array<{ partId: string | null; page: number | null; text: string }>;
    }>;
    parts: Array<{
      id: string;
      position: number;
      role: string;
      floor: string;
      name: string;
      sizeBytes: number | null;
      kind: string | null;
      state: string;
      progress: number;
      pageCount: number | null;
      durationMs: number | null;
      thumbnailUrl: string | null;
      failure: { code: string; message: string } | null;
      notices: Array<{ code: string; message: string }>;
    }>;
  } | null;
};

export type SubmitVersionMutationVariables = Exact<{
  input: SubmitVersionInput;
}>;

export type SubmitVersionMutation = {
  submitVersion: {
    version: { id: string; state: VersionState } | null;
    refusals: Array<{ code: RefusalCode; field: string | null; message: string }>;
  };
};

export type PrefillDraftMutationVariables = Exact<{
  input: PrefillVersionInput;
}>;

export type PrefillDraftMutation = {
  prefillVersion: {
    version: { id: string; revision: number } | null;
    refusals: Array<{ code: RefusalCode; field: string | null; message: string }>;
  };
};

export type PrefillVersionMutationVariables = Exact<{
  input: PrefillVersionInput;
}>;

export type PrefillVersionMutation = {
  prefillVersion: {
    version: { id: string; revision: number } | null;
    refusals: Array<{ code: RefusalCode; field: string | null; message: string }>;
  };
};

export type ProjectNamesQueryVariables = Exact<{ [key: string]: never }>;

export type ProjectNamesQuery = {
  projects: Array<{
    id: string;
    name: { zh: string; en: string | null };
    owner: { id: string; name: { zh: string; en: string | null } };
  }>;
};

export type ChangePartMutationVariables = Exact<{
  input: ChangePartInput;
}>;

export type ChangePartMutation = {
  changePart: {
    part: { id: string } | null;
    refusals: Array<{ code: RefusalCode; field: string | null; message: string }>;
  };
};

export type RemovePartMutationVariables = Exact<{
  input: RemovePartInput;
}>;

export type RemovePartMutation = {
  removePart: {
    version: { id: string } | null;
    refusals: Array<{ code: RefusalCode; field: string | null; message: string }>;
  };
};

export type MyResourcesQueryVariables = Exact<{
  state?: MyResourcesState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type MyResourcesQuery = {
  myResources: {
    edges: Array<{
      node: {
        id: string;
        uses: number;
        licenses: Array<{ id: string; endsAt: string | null; state: string; audience: { level: string } }>;
        version: {
          id: string;
          number: number;
          state: VersionState;
          title: string;
          subject: string | null;
          grades: Array<string>;
          volume: string | null;
          updatedAt: string;
          submittedAt: string | null;
          publishedAt: string | null;
          parts: Array<{ id: string }>;
          reviews: Array<{
            id: string;
            state: string;
            decision: string | null;
            comment: string;
            decidedAt: string | null;
            reviewer: { displayName: { zh: string; en: string | null } } | null;
          }>;
        };
        versions: Array<{
          id: string;
          number: number;
          state: VersionState;
          title: string;
          subject: string | null;
          grades: Array<string>;
          volume: string | null;
          updatedAt: string;
          submittedAt: string | null;
          publishedAt: string | null;
          parts: Array<{ id: string }>;
          reviews: Array<{
            id: string;
            state: string;
            decision: string | null;
            comment: string;
            decidedAt: string | null;
            reviewer: { displayName: { zh: string; en: string | null } } | null;
          }>;
        }>;
      };
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type RecallVersionMutationVariables = Exact<{
  input: RecallVersionInput;
}>;

export type RecallVersionMutation = {
  recallVersion: {
    version: { id: string } | null;
    refusals: Array<{ code: RefusalCode; field: string | null; message: string }>;
  };
};

export type CreateVersionMutationVariables = Exact<{
  input: CreateVersionInput;
}>;

export type CreateVersionMutation = {
  createVersion: {
    version: { id: string } | null;
    refusals: Array<{ code: RefusalCode; field: string | null; message: string }>;
  };
};

export type DiscardDraftMutationVariables = Exact<{
  input: DiscardDraftInput;
}>;

export type DiscardDraftMutation = {
  discardDraft: {
    discardedId: string | null;
    refusals: Array<{ code: RefusalCode; field: string | null; message: string }>;
  };
};

export type CreateDraftMutationVariables = Exact<{
  input: CreateDraftInput;
}>;

export type CreateDraftMutation = {
  createDraft: {
    resource: { id: string; version: { id: string } } | null;
    refusals: Array<{ code: RefusalCode; field: string | null; message: string }>;
  };
};

export type ResourcePageQueryVariables = Exact<{
  id: string | number;
}>;

export type ResourcePageQuery = {
  resource: {
    id: string;
    uses: number;
    owner: { id: string; name: { zh: string; en: string | null } };
    authors: Array<{ id: string; displayName: { zh: string; en: string | null } }>;
    group: { id: string; name: { zh: string; en: string | null } } | null;
    projects: Array<{ id: string; name: { zh: string; en: string | null } }>;
    adaptedFrom: { id: string; version: { id: string; title: string } } | null;
    viewerMay: {
      preview: boolean;
      stream: boolean;
      download: boolean;
      print: boolean;
      classroomUse: boolean;
      assign: boolean;
      adapt: boolean;
      deliver: boolean;
      edit: boolean;
      publish: boolean;
      withdraw: boolean;
    };
    licenses: Array<{
      id: string;
      template: string;
      permissions: Array<string>;
      prohibitions: Array<string>;
      duties: Array<string>;
      startsAt: string;
      endsAt: string | null;
      state: string;
      templateName: { zh: string; en: string | null };
      audience: { level: string; placeNames: Array<{ zh: string; en: string | null }> };
      source: { kind: string; article: string | null };
      sentence: Array<{ kind: SentenceSpanKind; text: string; keepsTogether: boolean }>;
    }>;
    whoSees: {
      summary: string;
      pupilsSee: boolean;
      schools: Array<{ staffSee: boolean; school: { id: string; name: { zh: string; en: string | null } } }>;
      outside: Array<{ kind: string; count: number; sees: boolean }>;
    } | null;
    versions: Array<{
      id: string;
      number: number;
      state: VersionState;
      publishedAt: string | null;
      updatedAt: string;
      changes: string;
    }>;
    version: {
      id: string;
      number: number;
      state: VersionState;
      title: string;
      titleEn: string | null;
      description: string;
      type: string | null;
      courseLevel: string | null;
      stage: string | null;
      grades: Array<string>;
      subject: string | null;
      edition: string | null;
      editionRevisedIn: number | null;
      volume: string | null;
      unit: string | null;
      lesson: string | null;
      tags: Array<string>;
      safetyNotes: string | null;
      changes: string;
      publishedAt: string | null;
      parts: Array<{
        id: string;
        role: string;
        floor: string;
        name: string;
        sizeBytes: number | null;
        kind: string | null;
        mediaType: string | null;
        state: string;
        progress: number;
        pageCount: number | null;
        durationMs: number | null;
        width: number | null;
        height: number | null;
        thumbnailUrl: string | null;
        posterUrl: string | null;
        waveformUrl: string | null;
        streamUrl: string | null;
        downloadUrl: string | null;
        positionSeconds: number | null;
        failure: { code: string; message: string } | null;
        notices: Array<{ code: string; message: string }>;
        pages: Array<{
          number: number;
          url: string;
          width: number | null;
          height: number | null;
          text: string;
        }>;
        subtitles: Array<{ language: string; label: string; url: string }>;
      }>;
    };
  } | null;
};

export type ResourceRowFragment = {
  id: string;
  uses: number;
  owner: { id: string; name: { zh: string; en: string | null } };
  authors: Array<{ id: string; displayName: { zh: string; en: string | null } }>;
  viewerMay: {
    preview: boolean;
    stream: boolean;
    download: boolean;
    print: boolean;
    classroomUse: boolean;
    assign: boolean;
    adapt: boolean;
    deliver: boolean;
    edit: boolean;
  };
  licenses: Array<{ id: string; audience: { level: string } }>;
  version: {
    id: string;
    number: number;
    title: string;
    titleEn: string | null;
    type: string | null;
    subject: string | null;
    grades: Array<string>;
    volume: string | null;
    unit: string | null;
    lesson: string | null;
    state: VersionState;
    publishedAt: string | null;
    updatedAt: string;
    parts: Array<{ id: string; role: string; thumbnailUrl: string | null }>;
  };
};

export type DescribeVersionMutationVariables = Exact<{
  input: DescribeVersionInput;
}>;

export type DescribeVersionMutation = {
  describeVersion: {
    version: { id: string; revision: number } | null;
    refusals: Array<{ code: RefusalCode; field: string | null; message: string }>;
  };
};

export type DecideReviewMutationVariables = Exact<{
  input: DecideReviewInput;
}>;

export type DecideReviewMutation = {
  decideReview: {
    review: { id: string; state: string; decision: string | null } | null;
    refusals: Array<{ code: RefusalCode; field: string | null; message: string }>;
  };
};

export type ReviewDeskQueryVariables = Exact<{
  id: string | number;
}>;

export type ReviewDeskQuery = {
  review: {
    id: string;
    level: string;
    state: string;
    decision: string | null;
    comment: string;
    reasons: Array<string>;
    title: string;
    number: number;
    assignedAt: string | null;
    decidedAt: string | null;
    viewerMayDecide: boolean;
    checklist: Array<{ dimension: string; inOrder: boolean }>;
    findings: Array<{ partId: string | null; page: number | null; text: string }>;
    reviewer: { id: string; displayName: { zh: string; en: string | null } } | null;
    version: {
      id: string;
      number: number;
      revision: number;
      title: string;
      description: string;
      subject: string | null;
      grades: Array<string>;
      volume: string | null;
      edition: string | null;
      editionRevisedIn: number | null;
      unit: string | null;
      lesson: string | null;
      type: string | null;
      courseLevel: string | null;
      tags: Array<string>;
      safetyNotes: string | null;
      changes: string;
      submittedAt: string | null;
      resource: {
        id: string;
        owner: { id: string; name: { zh: string; en: string | null } };
        authors: Array<{ id: string; displayName: { zh: string; en: string | null } }>;
      };
      parts: Array<{
        id: string;
        role: string;
        floor: string;
        name: string;
        sizeBytes: number | null;
        kind: string | null;
        mediaType: string | null;
        state: string;
        progress: number;
        pageCount: number | null;
        durationMs: number | null;
        width: number | null;
        height: number | null;
        thumbnailUrl: string | null;
        posterUrl: string | null;
        waveformUrl: string | null;
        streamUrl: string | null;
        downloadUrl: string | null;
        positionSeconds: number | null;
        failure: { code: string; message: string } | null;
        notices: Array<{ code: string; message: string }>;
        pages: Array<{
          number: number;
          url: string;
          width: number | null;
          height: number | null;
          text: string;
        }>;
        subtitles: Array<{ language: string; label: string; url: string }>;
      }>;
    } | null;
  } | null;
};

export type ReviewQueueQueryVariables = Exact<{ [key: string]: never }>;

export type ReviewQueueQuery = {
  waiting: {
    edges: Array<{
      node: {
        id: string;
        level: string;
        state: string;
        assignedAt: string | null;
        title: string;
        number: number;
        version: {
          id: string;
          submittedAt: string | null;
          grades: Array<string>;
          subject: string | null;
          resource: {
            owner: { id: string; name: { zh: string; en: string | null } };
            authors: Array<{ id: string; displayName: { zh: string; en: string | null } }>;
          };
        } | null;
      };
    }>;
  };
  decided: {
    edges: Array<{
      node: {
        id: string;
        level: string;
        decision: string | null;
        decidedAt: string | null;
        title: string;
        number: number;
      };
    }>;
  };
};

export type SearchQueryVariables = Exact<{
  query: string;
  filter?: SearchFilterInput | null | undefined;
  sort?: SearchSort | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type SearchQuery = {
  search: {
    totalCount: number;
    everyWord: boolean;
    understood: { correctedTo: string | null };
    nextSteps: Array<{
      kind: SearchNextStepKind;
      text: string;
      query: string | null;
      facet: string | null;
      count: number | null;
    }>;
    facets: Array<{
      facet: string;
      values: Array<{
        code: string;
        count: number;
        selected: boolean;
        label: { zh: string; en: string | null };
      }>;
    }>;
    edges: Array<{
      node: {
        id: string;
        uses: number;
        owner: { id: string; name: { zh: string; en: string | null } };
        authors: Array<{ id: string; displayName: { zh: string; en: string | null } }>;
        viewerMay: {
          preview: boolean;
          stream: boolean;
          download: boolean;
          print: boolean;
          classroomUse: boolean;
          assign: boolean;
          adapt: boolean;
          deliver: boolean;
          edit: boolean;
        };
        licenses: Array<{ id: string; audience: { level: string } }>;
        version: {
          id: string;
          number: number;
          title: string;
          titleEn: string | null;
          type: string | null;
          subject: string | null;
          grades: Array<string>;
          volume: string | null;
          unit: string | null;
          lesson: string | null;
          state: VersionState;
          publishedAt: string | null;
          updatedAt: string;
          parts: Array<{ id: string; role: string; thumbnailUrl: string | null }>;
        };
      };
      highlights: Array<{
        field: string;
        position: number | null;
        unit: string | null;
        part: { id: string; role: string } | null;
        pieces: Array<{ text: string; matched: boolean }>;
      }>;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type SuggestionsQueryVariables = Exact<{
  prefix: string;
}>;

export type SuggestionsQuery = { suggestions: Array<{ text: string; kind: string; count: number }> };

export type SetLocaleMutationVariables = Exact<{
  input: SetLocaleInput;
}>;

export type SetLocaleMutation = {
  setLocale: {
    viewer: { locale: string } | null;
    refusals: Array<{ code: RefusalCode; field: string | null; message: string }>;
  };
};

export type SignOutMutationVariables = Exact<{ [key: string]: never }>;

export type SignOutMutation = { signOut: { viewer: { csrfToken: string | null } } };

export type UploadToldFragment = {
  id: string;
  name: string;
  sizeBytes: number;
  partSizeBytes: number;
  partCount: number;
  receivedParts: Array<number>;
  state: UploadState;
  part: { id: string } | null;
};

export type MyUploadsQueryVariables = Exact<{
  versionId: string | number;
}>;

export type MyUploadsQuery = {
  myUploads: Array<{
    id: string;
    name: string;
    sizeBytes: number;
    partSizeBytes: number;
    partCount: number;
    receivedParts: Array<number>;
    state: UploadState;
    part: { id: string } | null;
  }>;
};

export type BeginUploadMutationVariables = Exact<{
  input: BeginUploadInput;
}>;

export type BeginUploadMutation = {
  beginUpload: {
    upload: {
      id: string;
      name: string;
      sizeBytes: number;
      partSizeBytes: number;
      partCount: number;
      receivedParts: Array<number>;
      state: UploadState;
      part: { id: string } | null;
    } | null;
    refusals: Array<{ code: RefusalCode; message: string }>;
  };
};

export type AddressUploadPartsMutationVariables = Exact<{
  input: AddressUploadPartsInput;
}>;

export type AddressUploadPartsMutation = {
  addressUploadParts: {
    addresses: Array<{
      number: number;
      url: string;
      sizeBytes: number;
      headers: Array<{ name: string; value: string }>;
    }>;
    refusals: Array<{ code: RefusalCode; message: string }>;
  };
};

export type CompleteUploadMutationVariables = Exact<{
  input: CompleteUploadInput;
}>;

export type CompleteUploadMutation = {
  completeUpload: {
    upload: {
      id: string;
      name: string;
      sizeBytes: number;
      partSizeBytes: number;
      partCount: number;
      receivedParts: Array<number>;
      state: UploadState;
      part: { id: string } | null;
    } | null;
    refusals: Array<{ code: RefusalCode; message: string }>;
  };
};

export type AbortUploadMutationVariables = Exact<{
  input: AbortUploadInput;
}>;

export type AbortUploadMutation = {
  abortUpload: { refusals: Array<{ code: RefusalCode; message: string }> };
};

export type VocabularyQueryVariables = Exact<{
  id: string;
}>;

export type VocabularyQuery = {
  vocabulary: Array<{ code: string; name: { zh: string; en: string | null } }> | null;
};

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const FilmInListFragmentDoc = new TypedDocumentString(
  `
    fragment FilmInList on Film {
  part {
    id
    kind
    durationMs
    posterUrl
  }
  version {
    id
    title
    titleEn
    subject
    resource {
      id
      owner {
        name {
          zh
          en
        }
      }
      authors {
        id
        displayName {
          zh
          en
        }
      }
    }
  }
  progress {
    positionSeconds
    completed
    completedAt
    updatedAt
  }
  lowRateBytesPerSecond
}
    `,
  { fragmentName: 'FilmInList' },
) as unknown as TypedDocumentString<FilmInListFragment, unknown>;
export const ResourceRowFragmentDoc = new TypedDocumentString(
  `
    fragment ResourceRow on Resource {
  id
  owner {
    id
    name {
      zh
      en
    }
  }
  authors {
    id
    displayName {
      zh
      en
    }
  }
  viewerMay {
    preview
    stream
    download
    print
    classroomUse
    assign
    adapt
    deliver
    edit
  }
  licenses {
    id
    audience {
      level
    }
  }
  uses
  version {
    id
    number
    title
    titleEn
    type
    subject
    grades
    volume
    unit
    lesson
    state
    publishedAt
    updatedAt
    parts {
      id
      role
      thumbnailUrl
    }
  }
}
    `,
  { fragmentName: 'ResourceRow' },
) as unknown as TypedDocumentString<ResourceRowFragment, unknown>;
export const UploadToldFragmentDoc = new TypedDocumentString(
  `
    fragment UploadTold on Upload {
  id
  name
  sizeBytes
  partSizeBytes
  partCount
  receivedParts
  state
  part {
    id
  }
}
    `,
  { fragmentName: 'UploadTold' },
) as unknown as TypedDocumentString<UploadToldFragment, unknown>;
export const AfterschoolCategoriesDocument = new TypedDocumentString(`
    query AfterschoolCategories {
  afterschoolCategories {
    code
    name {
      zh
      en
    }
    count
  }
}
    `) as unknown as TypedDocumentString<AfterschoolCategoriesQuery, AfterschoolCategoriesQueryVariables>;
export const AfterschoolResourcesDocument = new TypedDocumentString(`
    query AfterschoolResources($category: String, $first: Int = 20, $after: String) {
  afterschoolResources(category: $category, first: $first, after: $after) {
    edges {
      node {
        ...ResourceRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ResourceRow on Resource {
  id
  owner {
    id
    name {
      zh
      en
    }
  }
  authors {
    id
    displayName {
      zh
      en
    }
  }
  viewerMay {
    preview
    stream
    download
    print
    classroomUse
    assign
    adapt
    deliver
    edit
  }
  licenses {
    id
    audience {
      level
    }
  }
  uses
  version {
    id
    number
    title
    titleEn
    type
    subject
    grades
    volume
    unit
    lesson
    state
    publishedAt
    updatedAt
    parts {
      id
      role
      thumbnailUrl
    }
  }
}`) as unknown as TypedDocumentString<AfterschoolResourcesQuery, AfterschoolResourcesQueryVariables>;
export const ViewerNowDocument = new TypedDocumentString(`
    query ViewerNow {
  viewer {
    person {
      id
      displayName {
        zh
        en
      }
      appointments {
        id
        role
        roleName {
          zh
          en
        }
        placeName {
          zh
          en
        }
        placeId
        derived
      }
    }
    capacities
    csrfToken
    locale
    mustChangePassword
    schools {
      id
      name {
        zh
        en
      }
    }
    groups {
      id
      name {
        zh
        en
      }
    }
    classes {
      id
      name
    }
    duties {
      mayUpload
      mayReview
      mayPublish
      maySend
      mayAcknowledge
      mayAdminister
      isStudent
      isOfficer
      isOperator
    }
    waiting {
      reviews
      publications
      deliveries
      returned
      projectTags
    }
  }
  district {
    id
    name {
      zh
      en
    }
    awaitsFirstRun
  }
}
    `) as unknown as TypedDocumentString<ViewerNowQuery, ViewerNowQueryVariables>;
export const MyCopiesDocument = new TypedDocumentString(`
    query MyCopies($first: Int = 30, $after: String) {
  myCopies(first: $first, after: $after) {
    edges {
      node {
        id
        number
        title
        versionNumber
        partName
        fileName
        sizeBytes
        state
        issuedAt
        standing
        advice
        url
        resource {
          id
          version {
            subject
          }
        }
        failure {
          code
          message
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<MyCopiesQuery, MyCopiesQueryVariables>;
export const TakeCopyDocument = new TypedDocumentString(`
    mutation TakeCopy($input: TakeCopyInput!) {
  takeCopy(input: $input) {
    copy {
      id
    }
    refusals {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<TakeCopyMutation, TakeCopyMutationVariables>;
export const CopyMadeDocument = new TypedDocumentString(`
    query CopyMade($id: ID!) {
  copy(id: $id) {
    id
    number
    fileName
    sizeBytes
    state
    progress
    url
    advice
    failure {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CopyMadeQuery, CopyMadeQueryVariables>;
export const VerificationOfCopyDocument = new TypedDocumentString(`
    query VerificationOfCopy($id: String, $signature: String, $number: String, $sha256: String) {
  verification(id: $id, signature: $signature, number: $number, sha256: $sha256) {
    state
    number
    ownerName {
      zh
      en
    }
    title
    sentence {
      kind
      text
      keepsTogether
    }
    advice
    endsAt
  }
}
    `) as unknown as TypedDocumentString<VerificationOfCopyQuery, VerificationOfCopyQueryVariables>;
export const DeliveryBoardDocument = new TypedDocumentString(`
    query DeliveryBoard($id: ID!) {
  delivery(id: $id) {
    id
    title
    purpose
    note
    dueOn
    sentAt
    state
    version {
      id
      title
      number
      resource {
        id
      }
    }
    counts {
      state
      count
    }
    receipts {
      id
      state
      late
      deliveredAt
      openedAt
      acknowledgedAt
      usedAt
      declineReason
      acknowledgedBy {
        displayName {
          zh
          en
        }
      }
      usedBy {
        displayName {
          zh
          en
        }
      }
      school {
        id
        name {
          zh
          en
        }
        flags
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DeliveryBoardQuery, DeliveryBoardQueryVariables>;
export const SentDeliveriesDocument = new TypedDocumentString(`
    query SentDeliveries {
  sentDeliveries(first: 50) {
    edges {
      node {
        id
        title
        state
        sentAt
        dueOn
        version {
          id
          title
        }
        counts {
          state
          count
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SentDeliveriesQuery, SentDeliveriesQueryVariables>;
export const InboxDocument = new TypedDocumentString(`
    query Inbox {
  inbox(first: 50) {
    edges {
      node {
        id
        state
        late
        deliveredAt
        openedAt
        acknowledgedAt
        usedAt
        declineReason
        viewerMayAcknowledge
        acknowledgedBy {
          id
          displayName {
            zh
            en
          }
        }
        usedBy {
          id
          displayName {
            zh
            en
          }
        }
        school {
          id
          name {
            zh
            en
          }
        }
        delivery {
          id
          title
          note
          dueOn
          sentAt
          purpose
          from {
            id
            name {
              zh
              en
            }
          }
          sentBy {
            id
            displayName {
              zh
              en
            }
          }
          version {
            id
            title
            number
            resource {
              id
              licenses {
                id
                templateName {
                  zh
                  en
                }
                audience {
                  level
                }
                state
                source {
                  kind
                  article
                }
                sentence {
                  kind
                  text
                  keepsTogether
                }
              }
            }
            parts {
              id
              role
              floor
              name
              kind
              state
              progress
              pageCount
              durationMs
              sizeBytes
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<InboxQuery, InboxQueryVariables>;
export const VersionToSendDocument = new TypedDocumentString(`
    query VersionToSend($id: ID!) {
  version(id: $id) {
    id
    title
    number
    subject
    grades
    resource {
      id
      owner {
        id
        name {
          zh
          en
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<VersionToSendQuery, VersionToSendQueryVariables>;
export const DeliveryTargetsDocument = new TypedDocumentString(`
    query DeliveryTargets($fromId: ID!, $versionId: ID!, $flags: [String!]) {
  deliveryTargets(fromId: $fromId, versionId: $versionId, flags: $flags) {
    school {
      id
      name {
        zh
        en
      }
      flags
    }
    flags
  }
}
    `) as unknown as TypedDocumentString<DeliveryTargetsQuery, DeliveryTargetsQueryVariables>;
export const SendDeliveryDocument = new TypedDocumentString(`
    mutation SendDelivery($input: SendDeliveryInput!) {
  sendDelivery(input: $input) {
    delivery {
      id
      receipts {
        id
      }
    }
    refusals {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SendDeliveryMutation, SendDeliveryMutationVariables>;
export const OpenReceiptDocument = new TypedDocumentString(`
    mutation OpenReceipt($input: ReceiptInput!) {
  openReceipt(input: $input) {
    receipt {
      id
      state
    }
    refusals {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<OpenReceiptMutation, OpenReceiptMutationVariables>;
export const AcknowledgeReceiptDocument = new TypedDocumentString(`
    mutation AcknowledgeReceipt($input: ReceiptInput!) {
  acknowledgeReceipt(input: $input) {
    receipt {
      id
      state
    }
    refusals {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AcknowledgeReceiptMutation, AcknowledgeReceiptMutationVariables>;
export const DeclineReceiptDocument = new TypedDocumentString(`
    mutation DeclineReceipt($input: DeclineReceiptInput!) {
  declineReceipt(input: $input) {
    receipt {
      id
      state
    }
    refusals {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeclineReceiptMutation, DeclineReceiptMutationVariables>;
export const RecordDeliveryUseDocument = new TypedDocumentString(`
    mutation RecordDeliveryUse($input: ReceiptInput!) {
  recordDeliveryUse(input: $input) {
    receipt {
      id
      state
    }
    refusals {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RecordDeliveryUseMutation, RecordDeliveryUseMutationVariables>;
export const AddMembershipDocument = new TypedDocumentString(`
    mutation AddMembership($input: AddMembershipInput!) {
  addMembership(input: $input) {
    membership {
      id
      school {
        name {
          zh
          en
        }
      }
    }
    refusals {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AddMembershipMutation, AddMembershipMutationVariables>;
export const GroupPageDocument = new TypedDocumentString(`
    query GroupPage($id: ID!) {
  group(id: $id) {
    id
    name {
      zh
      en
    }
    stages
    state
    formedAt
    leadSchool {
      id
      name {
        zh
        en
      }
    }
    memberships {
      id
      role
      mode
      stages
      startsAt
      endsAt
      state
      school {
        id
        name {
          zh
          en
        }
        flags
        staffCount
      }
    }
  }
  schools {
    id
    name {
      zh
      en
    }
    stages
  }
}
    `) as unknown as TypedDocumentString<GroupPageQuery, GroupPageQueryVariables>;
export const CreateGroupDocument = new TypedDocumentString(`
    mutation CreateGroup($input: CreateGroupInput!) {
  createGroup(input: $input) {
    group {
      id
      name {
        zh
        en
      }
    }
    refusals {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateGroupMutation, CreateGroupMutationVariables>;
export const CreateSchoolDocument = new TypedDocumentString(`
    mutation CreateSchool($input: CreateSchoolInput!) {
  createSchool(input: $input) {
    school {
      id
      name {
        zh
        en
      }
    }
    refusals {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateSchoolMutation, CreateSchoolMutationVariables>;
export const RecordCharterDocument = new TypedDocumentString(`
    mutation RecordCharter($input: RecordCharterInput!) {
  recordCharter(input: $input) {
    group {
      id
      state
    }
    refusals {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RecordCharterMutation, RecordCharterMutationVariables>;
export const SchoolPageDocument = new TypedDocumentString(`
    query SchoolPage($id: ID!) {
  school(id: $id) {
    id
    name {
      zh
      en
    }
    town
    stages
    flags
    staffCount
    classes {
      id
      name
      grade
      schoolYear
      pupilCount
    }
    memberships {
      id
      role
      mode
      stages
      startsAt
      endsAt
      state
      group {
        id
        name {
          zh
          en
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SchoolPageQuery, SchoolPageQueryVariables>;
export const CreateClassDocument = new TypedDocumentString(`
    mutation CreateClass($input: CreateClassInput!) {
  createClass(input: $input) {
    class {
      id
      name
    }
    refusals {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateClassMutation, CreateClassMutationVariables>;
export const SchoolsAndGroupsDocument = new TypedDocumentString(`
    query SchoolsAndGroups {
  schools {
    id
    name {
      zh
      en
    }
    town
    stages
    flags
    parentSchoolId
    staffCount
    memberships {
      id
      role
      group {
        id
        name {
          zh
          en
        }
      }
    }
  }
  groups {
    id
    name {
      zh
      en
    }
    state
    formedAt
    leadSchool {
      id
      name {
        zh
        en
      }
    }
    memberships {
      id
      state
    }
  }
}
    `) as unknown as TypedDocumentString<SchoolsAndGroupsQuery, SchoolsAndGroupsQueryVariables>;
export const HomeDocument = new TypedDocumentString(`
    query Home($mine: Boolean!) {
  newResources(first: 6) {
    edges {
      node {
        ...ResourceRow
      }
    }
  }
  myResources(first: 6) @include(if: $mine) {
    edges {
      node {
        id
        uses
        version {
          id
          title
          subject
          state
          number
          updatedAt
        }
      }
    }
  }
  browse(path: {}) {
    subjects {
      key
      name {
        zh
        en
      }
      count
    }
  }
}
    fragment ResourceRow on Resource {
  id
  owner {
    id
    name {
      zh
      en
    }
  }
  authors {
    id
    displayName {
      zh
      en
    }
  }
  viewerMay {
    preview
    stream
    download
    print
    classroomUse
    assign
    adapt
    deliver
    edit
  }
  licenses {
    id
    audience {
      level
    }
  }
  uses
  version {
    id
    number
    title
    titleEn
    type
    subject
    grades
    volume
    unit
    lesson
    state
    publishedAt
    updatedAt
    parts {
      id
      role
      thumbnailUrl
    }
  }
}`) as unknown as TypedDocumentString<HomeQuery, HomeQueryVariables>;
export const ClassesToTeachDocument = new TypedDocumentString(`
    query ClassesToTeach($lesson: ID!) {
  classesToTeach {
    id
    name
  }
  lesson(id: $lesson) {
    id
    pupils {
      person {
        id
        displayName {
          zh
          en
        }
      }
      watchedSeconds
      completed
    }
  }
}
    `) as unknown as TypedDocumentString<ClassesToTeachQuery, ClassesToTeachQueryVariables>;
export const AssignVersionDocument = new TypedDocumentString(`
    mutation AssignVersion($input: AssignVersionInput!) {
  assignVersion(input: $input) {
    lesson {
      id
      endsAt
      classes {
        id
        name
      }
    }
    refusals {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AssignVersionMutation, AssignVersionMutationVariables>;
export const LearningNowDocument = new TypedDocumentString(`
    query LearningNow {
  learning {
    lessons {
      id
      endsAt
      film {
        ...FilmInList
      }
    }
    open {
      ...FilmInList
    }
    finished {
      ...FilmInList
    }
    watchedTodaySeconds
  }
}
    fragment FilmInList on Film {
  part {
    id
    kind
    durationMs
    posterUrl
  }
  version {
    id
    title
    titleEn
    subject
    resource {
      id
      owner {
        name {
          zh
          en
        }
      }
      authors {
        id
        displayName {
          zh
          en
        }
      }
    }
  }
  progress {
    positionSeconds
    completed
    completedAt
    updatedAt
  }
  lowRateBytesPerSecond
}`) as unknown as TypedDocumentString<LearningNowQuery, LearningNowQueryVariables>;
export const LessonPageDocument = new TypedDocumentString(`
    query LessonPage($id: ID!) {
  film(id: $id) {
    part {
      id
      name
      kind
      state
      durationMs
      streamUrl
      posterUrl
      waveformUrl
    }
    subtitles {
      language
      label
      url
    }
    progress {
      positionSeconds
      completed
    }
    lowRateBytesPerSecond
    lesson {
      id
      endsAt
      assignedBy {
        id
        displayName {
          zh
          en
        }
      }
    }
  }
  resource(id: $id) {
    id
    owner {
      name {
        zh
        en
      }
    }
    authors {
      id
      displayName {
        zh
        en
      }
    }
    viewerMay {
      assign
    }
    version {
      id
      title
      titleEn
      parts {
        id
        name
        role
        kind
        sizeBytes
        pageCount
        pages {
          number
          url
          width
          height
          text
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LessonPageQuery, LessonPageQueryVariables>;
export const ToPublishDocument = new TypedDocumentString(`
    query ToPublish($id: ID!) {
  resource(id: $id) {
    id
    viewerMay {
      publish
    }
    owner {
      id
      name {
        zh
        en
      }
    }
    group {
      id
    }
    authors {
      id
      displayName {
        zh
        en
      }
    }
    versions {
      id
      number
      state
      title
      subject
      reviews {
        id
        level
        state
        decision
        reviewer {
          displayName {
            zh
            en
          }
        }
        decidedAt
      }
    }
  }
  licenseTemplates {
    code
    name {
      zh
      en
    }
    permissions
  }
  district {
    id
  }
}
    `) as unknown as TypedDocumentString<ToPublishQuery, ToPublishQueryVariables>;
export const LicenseProposalForDocument = new TypedDocumentString(`
    query LicenseProposalFor($versionId: ID!) {
  licenseProposal(versionId: $versionId) {
    basis
    template {
      code
      name {
        zh
        en
      }
      permissions
    }
    source {
      kind
      article
    }
    showsMinors
    standing {
      id
      sentence {
        kind
        text
        keepsTogether
      }
    }
    licenses {
      template
      audience {
        level
        placeIds
      }
      capacities
      permissions
      endsAt
      revocation
      sentence {
        kind
        text
        keepsTogether
      }
    }
    whoSees {
      summary
      schoolCount
      staffCount
      pupilsSee
      outside {
        kind
        count
        sees
      }
      schools {
        school {
          id
          name {
            zh
            en
          }
        }
        role
        mode
        flags
        staffCount
        staffSee
        pupilsSee
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LicenseProposalForQuery, LicenseProposalForQueryVariables>;
export const PreviewLicensesDocument = new TypedDocumentString(`
    query PreviewLicenses($versionId: ID!, $grants: [GrantInput!]!, $reason: String, $knows: Boolean) {
  previewLicenses(
    versionId: $versionId
    grants: $grants
    reason: $reason
    knowsItIsForGood: $knows
  ) {
    width
    refusals {
      code
      field
      message
    }
    licenses {
      template
      audience {
        level
        placeIds
      }
      capacities
      permissions
      endsAt
      revocation
      sentence {
        kind
        text
        keepsTogether
      }
    }
    whoSees {
      summary
      schoolCount
      staffCount
      pupilsSee
      outside {
        kind
        count
        sees
      }
      schools {
        school {
          id
          name {
            zh
            en
          }
        }
        role
        mode
        flags
        staffCount
        staffSee
        pupilsSee
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PreviewLicensesQuery, PreviewLicensesQueryVariables>;
export const PublishVersionDocument = new TypedDocumentString(`
    mutation PublishVersion($input: PublishVersionInput!) {
  publishVersion(input: $input) {
    version {
      id
      state
    }
    refusals {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PublishVersionMutation, PublishVersionMutationVariables>;
export const AgreeToLicenseDocument = new TypedDocumentString(`
    mutation AgreeToLicense($input: AgreeToLicenseInput!) {
  agreeToLicense(input: $input) {
    versionId
    refusals {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AgreeToLicenseMutation, AgreeToLicenseMutationVariables>;
export const AwaitingPublicationDocument = new TypedDocumentString(`
    query AwaitingPublication($first: Int = 30, $after: String) {
  awaitingPublication(first: $first, after: $after) {
    edges {
      node {
        id
        authors {
          id
          displayName {
            zh
            en
          }
        }
        versions {
          id
          number
          state
          title
          subject
          reviews {
            id
            decision
            reviewer {
              displayName {
                zh
                en
              }
            }
            decidedAt
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AwaitingPublicationQuery, AwaitingPublicationQueryVariables>;
export const RequestsToDecideDocument = new TypedDocumentString(`
    query RequestsToDecide($first: Int = 20, $after: String) {
  licenseRequestsToDecide(first: $first, after: $after) {
    edges {
      node {
        id
        permissions
        reason
        openedAt
        endsAt
        audience {
          placeNames {
            zh
            en
          }
        }
        requestedBy {
          displayName {
            zh
            en
          }
        }
        resource {
          id
          version {
            title
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<RequestsToDecideQuery, RequestsToDecideQueryVariables>;
export const DecideRequestDocument = new TypedDocumentString(`
    mutation DecideRequest($input: DecideRequestInput!) {
  decideRequest(input: $input) {
    request {
      id
      state
    }
    refusals {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DecideRequestMutation, DecideRequestMutationVariables>;
export const CompleteFirstRunDocument = new TypedDocumentString(`
    mutation CompleteFirstRun($input: CompleteFirstRunInput!) {
  completeFirstRun(input: $input) {
    viewer {
      csrfToken
    }
    refusals {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CompleteFirstRunMutation, CompleteFirstRunMutationVariables>;
export const CreatePersonDocument = new TypedDocumentString(`
    mutation CreatePerson($input: CreatePersonInput!) {
  createPerson(input: $input) {
    person {
      id
      displayName {
        zh
        en
      }
    }
    oneTimePassword
    refusals {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreatePersonMutation, CreatePersonMutationVariables>;
export const ChangePasswordDocument = new TypedDocumentString(`
    mutation ChangePassword($input: ChangePasswordInput!) {
  changePassword(input: $input) {
    viewer {
      mustChangePassword
    }
    refusals {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const PeopleDocument = new TypedDocumentString(`
    query People($schoolId: ID, $search: String, $first: Int = 30, $after: String) {
  people(schoolId: $schoolId, search: $search, first: $first, after: $after) {
    edges {
      node {
        id
        displayName {
          zh
          en
        }
        capacity
        appointments {
          id
          roleName {
            zh
            en
          }
          placeName {
            zh
            en
          }
        }
        account {
          username
          disabledAt
          mustChangePassword
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<PeopleQuery, PeopleQueryVariables>;
export const SchoolNamesDocument = new TypedDocumentString(`
    query SchoolNames {
  schools {
    id
    name {
      zh
      en
    }
    stages
    classes {
      id
      name
      grade
    }
  }
  groups {
    id
    name {
      zh
      en
    }
  }
  district {
    id
    name {
      zh
      en
    }
  }
}
    `) as unknown as TypedDocumentString<SchoolNamesQuery, SchoolNamesQueryVariables>;
export const IssueOneTimePasswordDocument = new TypedDocumentString(`
    mutation IssueOneTimePassword($input: IssueOneTimePasswordInput!) {
  issueOneTimePassword(input: $input) {
    oneTimePassword
    person {
      id
    }
    refusals {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<IssueOneTimePasswordMutation, IssueOneTimePasswordMutationVariables>;
export const SetAccountDisabledDocument = new TypedDocumentString(`
    mutation SetAccountDisabled($input: SetAccountDisabledInput!) {
  setAccountDisabled(input: $input) {
    person {
      id
    }
    refusals {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SetAccountDisabledMutation, SetAccountDisabledMutationVariables>;
export const ServiceTokensDocument = new TypedDocumentString(`
    query ServiceTokens {
  serviceTokens {
    id
    label
    operations
    createdAt
    expiresAt
    revokedAt
  }
}
    `) as unknown as TypedDocumentString<ServiceTokensQuery, ServiceTokensQueryVariables>;
export const CreateServiceTokenDocument = new TypedDocumentString(`
    mutation CreateServiceToken($input: CreateServiceTokenInput!) {
  createServiceToken(input: $input) {
    token
    refusals {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateServiceTokenMutation, CreateServiceTokenMutationVariables>;
export const RevokeServiceTokenDocument = new TypedDocumentString(`
    mutation RevokeServiceToken($input: RevokeServiceTokenInput!) {
  revokeServiceToken(input: $input) {
    serviceToken {
      id
      revokedAt
    }
    refusals {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RevokeServiceTokenMutation, RevokeServiceTokenMutationVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    viewer {
      csrfToken
    }
    refusals {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const SavePlaybackDocument = new TypedDocumentString(`
    mutation SavePlayback($input: SavePlaybackInput!) {
  savePlayback(input: $input) {
    progress {
      positionSeconds
    }
    refusals {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<SavePlaybackMutation, SavePlaybackMutationVariables>;
export const AskedProjectTagsDocument = new TypedDocumentString(`
    query AskedProjectTags {
  askedProjectTags {
    resourceId
    title
    askedAt
    project {
      id
      name {
        zh
        en
      }
    }
    viewerMayDecide
  }
}
    `) as unknown as TypedDocumentString<AskedProjectTagsQuery, AskedProjectTagsQueryVariables>;
export const DecideProjectTagDocument = new TypedDocumentString(`
    mutation DecideProjectTag($input: DecideProjectTagInput!) {
  decideProjectTag(input: $input) {
    projectTag {
      state
    }
    refusals {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DecideProjectTagMutation, DecideProjectTagMutationVariables>;
export const ProjectPageDocument = new TypedDocumentString(`
    query ProjectPage($id: ID!) {
  project(id: $id) {
    id
    name {
      zh
      en
    }
    level
    category
    owner {
      id
      name {
        zh
        en
      }
    }
    summary
    state
    startsAt
    resourceCount
  }
}
    `) as unknown as TypedDocumentString<ProjectPageQuery, ProjectPageQueryVariables>;
export const ProjectResourcesDocument = new TypedDocumentString(`
    query ProjectResources($id: ID!, $first: Int = 20, $after: String) {
  project(id: $id) {
    id
    resources(first: $first, after: $after) {
      edges {
        node {
          ...ResourceRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment ResourceRow on Resource {
  id
  owner {
    id
    name {
      zh
      en
    }
  }
  authors {
    id
    displayName {
      zh
      en
    }
  }
  viewerMay {
    preview
    stream
    download
    print
    classroomUse
    assign
    adapt
    deliver
    edit
  }
  licenses {
    id
    audience {
      level
    }
  }
  uses
  version {
    id
    number
    title
    titleEn
    type
    subject
    grades
    volume
    unit
    lesson
    state
    publishedAt
    updatedAt
    parts {
      id
      role
      thumbnailUrl
    }
  }
}`) as unknown as TypedDocumentString<ProjectResourcesQuery, ProjectResourcesQueryVariables>;
export const ProjectsDocument = new TypedDocumentString(`
    query Projects {
  projects {
    id
    name {
      zh
      en
    }
    level
    category
    owner {
      id
      name {
        zh
        en
      }
    }
    summary
    state
    resourceCount
  }
}
    `) as unknown as TypedDocumentString<ProjectsQuery, ProjectsQueryVariables>;
export const RequestLicenseDocument = new TypedDocumentString(`
    mutation RequestLicense($input: RequestLicenseInput!) {
  requestLicense(input: $input) {
    request {
      id
    }
    refusals {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RequestLicenseMutation, RequestLicenseMutationVariables>;
export const BrowseDocument = new TypedDocumentString(`
    query Browse($path: BrowsePathInput!) {
  browse(path: $path) {
    subjects {
      key
      name {
        zh
        en
      }
      count
    }
    editions {
      key
      name {
        zh
        en
      }
      count
    }
    grades {
      key
      name {
        zh
        en
      }
      count
    }
    volumes {
      key
      name {
        zh
        en
      }
      count
    }
    units {
      key
      name {
        zh
        en
      }
      count
    }
    lessons {
      name
      unit
      count
      kinds
    }
  }
}
    `) as unknown as TypedDocumentString<BrowseQuery, BrowseQueryVariables>;
export const BrowseResourcesDocument = new TypedDocumentString(`
    query BrowseResources($path: BrowsePathInput!, $lesson: String, $first: Int = 20, $after: String) {
  browseResources(path: $path, lesson: $lesson, first: $first, after: $after) {
    edges {
      node {
        ...ResourceRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ResourceRow on Resource {
  id
  owner {
    id
    name {
      zh
      en
    }
  }
  authors {
    id
    displayName {
      zh
      en
    }
  }
  viewerMay {
    preview
    stream
    download
    print
    classroomUse
    assign
    adapt
    deliver
    edit
  }
  licenses {
    id
    audience {
      level
    }
  }
  uses
  version {
    id
    number
    title
    titleEn
    type
    subject
    grades
    volume
    unit
    lesson
    state
    publishedAt
    updatedAt
    parts {
      id
      role
      thumbnailUrl
    }
  }
}`) as unknown as TypedDocumentString<BrowseResourcesQuery, BrowseResourcesQueryVariables>;
export const DraftDocument = new TypedDocumentString(`
    query Draft($id: ID!) {
  version(id: $id) {
    id
    number
    state
    revision
    title
    titleEn
    description
    type
    courseLevel
    stage
    grades
    subject
    edition
    editionRevisedIn
    volume
    unit
    lesson
    language
    tags
    afterschoolCategories
    safetyNotes
    changes
    prefilled {
      field
      source
    }
    missing {
      code
      field
      message
    }
    resource {
      id
      owner {
        id
        name {
          zh
          en
        }
      }
      projects {
        id
      }
      projectTags {
        state
        project {
          id
          name {
            zh
            en
          }
        }
      }
    }
    reviews {
      id
      level
      decision
      comment
      decidedAt
      reviewer {
        displayName {
          zh
          en
        }
      }
      reasons
      findings {
        partId
        page
        text
      }
    }
    parts {
      id
      position
      role
      floor
      name
      sizeBytes
      kind
      state
      progress
      pageCount
      durationMs
      failure {
        code
        message
      }
      notices {
        code
        message
      }
      thumbnailUrl
    }
  }
}
    `) as unknown as TypedDocumentString<DraftQuery, DraftQueryVariables>;
export const SubmitVersionDocument = new TypedDocumentString(`
    mutation SubmitVersion($input: SubmitVersionInput!) {
  submitVersion(input: $input) {
    version {
      id
      state
    }
    refusals {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SubmitVersionMutation, SubmitVersionMutationVariables>;
export const PrefillDraftDocument = new TypedDocumentString(`
    mutation PrefillDraft($input: PrefillVersionInput!) {
  prefillVersion(input: $input) {
    version {
      id
      revision
    }
    refusals {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PrefillDraftMutation, PrefillDraftMutationVariables>;
export const PrefillVersionDocument = new TypedDocumentString(`
    mutation PrefillVersion($input: PrefillVersionInput!) {
  prefillVersion(input: $input) {
    version {
      id
      revision
    }
    refusals {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PrefillVersionMutation, PrefillVersionMutationVariables>;
export const ProjectNamesDocument = new TypedDocumentString(`
    query ProjectNames {
  projects {
    id
    name {
      zh
      en
    }
    owner {
      id
      name {
        zh
        en
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ProjectNamesQuery, ProjectNamesQueryVariables>;
export const ChangePartDocument = new TypedDocumentString(`
    mutation ChangePart($input: ChangePartInput!) {
  changePart(input: $input) {
    part {
      id
    }
    refusals {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ChangePartMutation, ChangePartMutationVariables>;
export const RemovePartDocument = new TypedDocumentString(`
    mutation RemovePart($input: RemovePartInput!) {
  removePart(input: $input) {
    version {
      id
    }
    refusals {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RemovePartMutation, RemovePartMutationVariables>;
export const MyResourcesDocument = new TypedDocumentString(`
    query MyResources($state: MyResourcesState, $first: Int = 30, $after: String) {
  myResources(state: $state, first: $first, after: $after) {
    edges {
      node {
        id
        uses
        licenses {
          id
          audience {
            level
          }
          endsAt
          state
        }
        version {
          id
          number
          state
          title
          subject
          grades
          volume
          parts {
            id
          }
          updatedAt
          submittedAt
          publishedAt
          reviews {
            id
            state
            decision
            comment
            reviewer {
              displayName {
                zh
                en
              }
            }
            decidedAt
          }
        }
        versions {
          id
          number
          state
          title
          subject
          grades
          volume
          parts {
            id
          }
          updatedAt
          submittedAt
          publishedAt
          reviews {
            id
            state
            decision
            comment
            reviewer {
              displayName {
                zh
                en
              }
            }
            decidedAt
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<MyResourcesQuery, MyResourcesQueryVariables>;
export const RecallVersionDocument = new TypedDocumentString(`
    mutation RecallVersion($input: RecallVersionInput!) {
  recallVersion(input: $input) {
    version {
      id
    }
    refusals {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RecallVersionMutation, RecallVersionMutationVariables>;
export const CreateVersionDocument = new TypedDocumentString(`
    mutation CreateVersion($input: CreateVersionInput!) {
  createVersion(input: $input) {
    version {
      id
    }
    refusals {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateVersionMutation, CreateVersionMutationVariables>;
export const DiscardDraftDocument = new TypedDocumentString(`
    mutation DiscardDraft($input: DiscardDraftInput!) {
  discardDraft(input: $input) {
    discardedId
    refusals {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DiscardDraftMutation, DiscardDraftMutationVariables>;
export const CreateDraftDocument = new TypedDocumentString(`
    mutation CreateDraft($input: CreateDraftInput!) {
  createDraft(input: $input) {
    resource {
      id
      version {
        id
      }
    }
    refusals {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateDraftMutation, CreateDraftMutationVariables>;
export const ResourcePageDocument = new TypedDocumentString(`
    query ResourcePage($id: ID!) {
  resource(id: $id) {
    id
    owner {
      id
      name {
        zh
        en
      }
    }
    authors {
      id
      displayName {
        zh
        en
      }
    }
    group {
      id
      name {
        zh
        en
      }
    }
    projects {
      id
      name {
        zh
        en
      }
    }
    adaptedFrom {
      id
      version {
        id
        title
      }
    }
    viewerMay {
      preview
      stream
      download
      print
      classroomUse
      assign
      adapt
      deliver
      edit
      publish
      withdraw
    }
    uses
    licenses {
      id
      template
      templateName {
        zh
        en
      }
      audience {
        level
        placeNames {
          zh
          en
        }
      }
      permissions
      prohibitions
      duties
      startsAt
      endsAt
      state
      source {
        kind
        article
      }
      sentence {
        kind
        text
        keepsTogether
      }
    }
    whoSees {
      summary
      pupilsSee
      schools {
        staffSee
        school {
          id
          name {
            zh
            en
          }
        }
      }
      outside {
        kind
        count
        sees
      }
    }
    versions {
      id
      number
      state
      publishedAt
      updatedAt
      changes
    }
    version {
      id
      number
      state
      title
      titleEn
      description
      type
      courseLevel
      stage
      grades
      subject
      edition
      editionRevisedIn
      volume
      unit
      lesson
      tags
      safetyNotes
      changes
      publishedAt
      parts {
        id
        role
        floor
        name
        sizeBytes
        kind
        mediaType
        state
        progress
        failure {
          code
          message
        }
        notices {
          code
          message
        }
        pageCount
        durationMs
        width
        height
        pages {
          number
          url
          width
          height
          text
        }
        thumbnailUrl
        posterUrl
        waveformUrl
        streamUrl
        downloadUrl
        positionSeconds
        subtitles {
          language
          label
          url
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ResourcePageQuery, ResourcePageQueryVariables>;
export const DescribeVersionDocument = new TypedDocumentString(`
    mutation DescribeVersion($input: DescribeVersionInput!) {
  describeVersion(input: $input) {
    version {
      id
      revision
    }
    refusals {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DescribeVersionMutation, DescribeVersionMutationVariables>;
export const DecideReviewDocument = new TypedDocumentString(`
    mutation DecideReview($input: DecideReviewInput!) {
  decideReview(input: $input) {
    review {
      id
      state
      decision
    }
    refusals {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DecideReviewMutation, DecideReviewMutationVariables>;
export const ReviewDeskDocument = new TypedDocumentString(`
    query ReviewDesk($id: ID!) {
  review(id: $id) {
    id
    level
    state
    decision
    comment
    reasons
    title
    number
    assignedAt
    decidedAt
    viewerMayDecide
    checklist {
      dimension
      inOrder
    }
    findings {
      partId
      page
      text
    }
    reviewer {
      id
      displayName {
        zh
        en
      }
    }
    version {
      id
      number
      revision
      title
      description
      subject
      grades
      volume
      edition
      editionRevisedIn
      unit
      lesson
      type
      courseLevel
      tags
      safetyNotes
      changes
      submittedAt
      resource {
        id
        owner {
          id
          name {
            zh
            en
          }
        }
        authors {
          id
          displayName {
            zh
            en
          }
        }
      }
      parts {
        id
        role
        floor
        name
        sizeBytes
        kind
        mediaType
        state
        progress
        failure {
          code
          message
        }
        notices {
          code
          message
        }
        pageCount
        durationMs
        width
        height
        pages {
          number
          url
          width
          height
          text
        }
        thumbnailUrl
        posterUrl
        waveformUrl
        streamUrl
        downloadUrl
        positionSeconds
        subtitles {
          language
          label
          url
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReviewDeskQuery, ReviewDeskQueryVariables>;
export const ReviewQueueDocument = new TypedDocumentString(`
    query ReviewQueue {
  waiting: myReviews(first: 50) {
    edges {
      node {
        id
        level
        state
        assignedAt
        title
        number
        version {
          id
          submittedAt
          grades
          subject
          resource {
            owner {
              id
              name {
                zh
                en
              }
            }
            authors {
              id
              displayName {
                zh
                en
              }
            }
          }
        }
      }
    }
  }
  decided: myReviews(decided: true, first: 10) {
    edges {
      node {
        id
        level
        decision
        decidedAt
        title
        number
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReviewQueueQuery, ReviewQueueQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($query: String!, $filter: SearchFilterInput, $sort: SearchSort, $first: Int = 20, $after: String) {
  search(
    query: $query
    filter: $filter
    sort: $sort
    first: $first
    after: $after
  ) {
    totalCount
    everyWord
    understood {
      correctedTo
    }
    nextSteps {
      kind
      text
      query
      facet
      count
    }
    facets {
      facet
      values {
        code
        label {
          zh
          en
        }
        count
        selected
      }
    }
    edges {
      node {
        ...ResourceRow
      }
      highlights {
        field
        position
        unit
        part {
          id
          role
        }
        pieces {
          text
          matched
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ResourceRow on Resource {
  id
  owner {
    id
    name {
      zh
      en
    }
  }
  authors {
    id
    displayName {
      zh
      en
    }
  }
  viewerMay {
    preview
    stream
    download
    print
    classroomUse
    assign
    adapt
    deliver
    edit
  }
  licenses {
    id
    audience {
      level
    }
  }
  uses
  version {
    id
    number
    title
    titleEn
    type
    subject
    grades
    volume
    unit
    lesson
    state
    publishedAt
    updatedAt
    parts {
      id
      role
      thumbnailUrl
    }
  }
}`) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const SuggestionsDocument = new TypedDocumentString(`
    query Suggestions($prefix: String!) {
  suggestions(prefix: $prefix, first: 8) {
    text
    kind
    count
  }
}
    `) as unknown as TypedDocumentString<SuggestionsQuery, SuggestionsQueryVariables>;
export const SetLocaleDocument = new TypedDocumentString(`
    mutation SetLocale($input: SetLocaleInput!) {
  setLocale(input: $input) {
    viewer {
      locale
    }
    refusals {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SetLocaleMutation, SetLocaleMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut {
    viewer {
      csrfToken
    }
  }
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const MyUploadsDocument = new TypedDocumentString(`
    query MyUploads($versionId: ID!) {
  myUploads(versionId: $versionId) {
    ...UploadTold
  }
}
    fragment UploadTold on Upload {
  id
  name
  sizeBytes
  partSizeBytes
  partCount
  receivedParts
  state
  part {
    id
  }
}`) as unknown as TypedDocumentString<MyUploadsQuery, MyUploadsQueryVariables>;
export const BeginUploadDocument = new TypedDocumentString(`
    mutation BeginUpload($input: BeginUploadInput!) {
  beginUpload(input: $input) {
    upload {
      ...UploadTold
    }
    refusals {
      code
      message
    }
  }
}
    fragment UploadTold on Upload {
  id
  name
  sizeBytes
  partSizeBytes
  partCount
  receivedParts
  state
  part {
    id
  }
}`) as unknown as TypedDocumentString<BeginUploadMutation, BeginUploadMutationVariables>;
export const AddressUploadPartsDocument = new TypedDocumentString(`
    mutation AddressUploadParts($input: AddressUploadPartsInput!) {
  addressUploadParts(input: $input) {
    addresses {
      number
      url
      headers {
        name
        value
      }
      sizeBytes
    }
    refusals {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AddressUploadPartsMutation, AddressUploadPartsMutationVariables>;
export const CompleteUploadDocument = new TypedDocumentString(`
    mutation CompleteUpload($input: CompleteUploadInput!) {
  completeUpload(input: $input) {
    upload {
      ...UploadTold
    }
    refusals {
      code
      message
    }
  }
}
    fragment UploadTold on Upload {
  id
  name
  sizeBytes
  partSizeBytes
  partCount
  receivedParts
  state
  part {
    id
  }
}`) as unknown as TypedDocumentString<CompleteUploadMutation, CompleteUploadMutationVariables>;
export const AbortUploadDocument = new TypedDocumentString(`
    mutation AbortUpload($input: AbortUploadInput!) {
  abortUpload(input: $input) {
    refusals {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AbortUploadMutation, AbortUploadMutationVariables>;
export const VocabularyDocument = new TypedDocumentString(`
    query Vocabulary($id: String!) {
  vocabulary(id: $id) {
    code
    name {
      zh
      en
    }
  }
}
    `) as unknown as TypedDocumentString<VocabularyQuery, VocabularyQueryVariables>;
