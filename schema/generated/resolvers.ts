import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PersonRow, AccountRow, AppointmentRow, ClassRow, ServiceTokenRow } from '../../server/people/rows.ts';
import type { Viewer as ViewerModel } from '../../server/access/viewer.ts';
import type { SchoolRow, GroupRow, MembershipRow } from '../../server/groups/rows.ts';
import type { ResourceRow, VersionRow, PartRow, OwnerRow } from '../../server/resources/rows.ts';
import type { UploadRow } from '../../server/uploads/rows.ts';
import type { ReviewRow } from '../../server/reviews/rows.ts';
import type { ProjectRow, ProjectTagRow } from '../../server/projects/rows.ts';
import type { DeliveryRow, ReceiptRow } from '../../server/deliveries/rows.ts';
import type { GrantRow, RequestRow } from '../../server/licenses/rows.ts';
import type { LicenseTemplate as LicenseTemplateModel } from '../../server/licenses/templates.ts';
import type { ReadProposal, ReadPreview } from '../../server/licenses/readProposal.ts';
import type { GrantTerms, Audience as AudienceModel, GrantSource } from '../../server/licenses/terms.ts';
import type { WhoSees as WhoSeesModel, SchoolThatSees as SchoolThatSeesModel } from '../../server/licenses/whoSees.ts';
import type { LessonRow, FilmRow, ProgressRow, PupilProgressRow } from '../../server/lessons/rows.ts';
import type { CopyFacts } from '../../server/copies/rows.ts';
import type { SearchPage, SearchRow } from '../../server/search/search.ts';
import type { Refusal as RefusalModel } from '../../server/refusal.ts';
import type { Context } from '../../server/context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A count of bytes, exact to 2⁵³. */
  Bytes: { input: number; output: number; }
  /** An instant in UTC, ISO 8601 with milliseconds: `2026-11-24T02:00:00.000Z`. */
  DateTime: { input: Date; output: Date; }
};

export type AbortUploadInput = {
  uploadId: Scalars['ID']['input'];
};

export type AbortUploadPayload = {
  __typename?: 'AbortUploadPayload';
  refusals: Array<Refusal>;
  upload?: Maybe<Upload>;
};

/** A login. */
export type Account = {
  __typename?: 'Account';
  disabledAt?: Maybe<Scalars['DateTime']['output']>;
  mustChangePassword: Scalars['Boolean']['output'];
  username: Scalars['String']['output'];
};

export type AddMembershipInput = {
  from: Scalars['String']['input'];
  groupId: Scalars['ID']['input'];
  mode: Scalars['String']['input'];
  /** campus or member. */
  role: Scalars['String']['input'];
  schoolId: Scalars['ID']['input'];
  stages: Array<Scalars['String']['input']>;
  /** Null: six years − 1 day (R22). */
  to?: InputMaybe<Scalars['String']['input']>;
};

export type AddMembershipPayload = {
  __typename?: 'AddMembershipPayload';
  membership?: Maybe<Membership>;
  refusals: Array<Refusal>;
};

export type AddressUploadPartsInput = {
  /** 1 to 20 parts. */
  parts: Array<PartToSendInput>;
  uploadId: Scalars['ID']['input'];
};

export type AddressUploadPartsPayload = {
  __typename?: 'AddressUploadPartsPayload';
  addresses: Array<PartAddress>;
  refusals: Array<Refusal>;
};

/** A category of the after-school service with how much of it the viewer finds. */
export type AfterschoolCategory = {
  __typename?: 'AfterschoolCategory';
  /** Code of `afterschool-categories`. */
  code: Scalars['String']['output'];
  count: Scalars['Int']['output'];
  name: LocalizedText;
};

export type AgreeToLicenseInput = {
  audienceLevel: Scalars['String']['input'];
  template: Scalars['String']['input'];
  versionId: Scalars['ID']['input'];
};

export type AgreeToLicensePayload = {
  __typename?: 'AgreeToLicensePayload';
  refusals: Array<Refusal>;
  versionId?: Maybe<Scalars['ID']['output']>;
};

/** A dated role at a place. */
export type Appointment = {
  __typename?: 'Appointment';
  /** Follows from another appointment and is never entered (R17, R32). */
  derived: Scalars['Boolean']['output'];
  /** First instant at which it is over; null: open. */
  endsAt?: Maybe<Scalars['DateTime']['output']>;
  grades?: Maybe<Array<Scalars['String']['output']>>;
  id: Scalars['ID']['output'];
  placeId: Scalars['ID']['output'];
  placeName: LocalizedText;
  /** Code of the vocabulary `roles`. */
  role: Scalars['String']['output'];
  /** What the role is called, in both languages. */
  roleName: LocalizedText;
  stages?: Maybe<Array<Scalars['String']['output']>>;
  startsAt: Scalars['DateTime']['output'];
  subjects?: Maybe<Array<Scalars['String']['output']>>;
};

export type AssignVersionInput = {
  classIds: Array<Scalars['ID']['input']>;
  /** First school day, `2026-11-24`. */
  from: Scalars['String']['input'];
  /** Last school day, included. */
  to: Scalars['String']['input'];
  versionId: Scalars['ID']['input'];
};

export type AssignVersionPayload = {
  __typename?: 'AssignVersionPayload';
  lesson?: Maybe<Lesson>;
  refusals: Array<Refusal>;
};

/** To whom a licence opens: a level of `audience-levels` and the places at that level. */
export type Audience = {
  __typename?: 'Audience';
  level: Scalars['String']['output'];
  /** Ids of the places; empty for `public`. Persons are counted, never listed. */
  placeIds: Array<Scalars['ID']['output']>;
  placeNames: Array<LocalizedText>;
};

export type BeginUploadInput = {
  /** What tells this file again: 1 to 200 characters made of its date and both ends. The same one gives the same upload back. */
  fingerprint: Scalars['String']['input'];
  /** Path inside the package as the browser tells it; folders by slashes. A part of the same name is replaced when the upload is complete. */
  name: Scalars['String']['input'];
  /** Lower-case hex of the whole file, where the sender knows it; compared with what was stored. */
  sha256?: InputMaybe<Scalars['String']['input']>;
  /** At least 1. */
  sizeBytes: Scalars['Bytes']['input'];
  /** A draft of which the viewer is an author. */
  versionId: Scalars['ID']['input'];
};

export type BeginUploadPayload = {
  __typename?: 'BeginUploadPayload';
  refusals: Array<Refusal>;
  upload?: Maybe<Upload>;
};

export type BlockVersionInput = {
  reason: Scalars['String']['input'];
  versionId: Scalars['ID']['input'];
};

/** One lesson of a unit with its set: which kinds of material there are. */
export type BrowseLesson = {
  __typename?: 'BrowseLesson';
  count: Scalars['Int']['output'];
  /** Codes of `resource-types` and `package-parts` that are there. */
  kinds: Array<Scalars['String']['output']>;
  name: Scalars['String']['output'];
  unit?: Maybe<Scalars['String']['output']>;
};

/** A level of the textbook tree with how many resources the viewer finds below it. */
export type BrowseNode = {
  __typename?: 'BrowseNode';
  count: Scalars['Int']['output'];
  /** Code or name at this level. */
  key: Scalars['String']['output'];
  name: LocalizedText;
};

export type BrowsePathInput = {
  edition?: InputMaybe<Scalars['String']['input']>;
  grade?: InputMaybe<Scalars['String']['input']>;
  stage?: InputMaybe<Scalars['String']['input']>;
  subject?: InputMaybe<Scalars['String']['input']>;
  unit?: InputMaybe<Scalars['String']['input']>;
  volume?: InputMaybe<Scalars['String']['input']>;
};

/** The columns of the way in that teachers know: edition → grade → volume → unit → lesson. */
export type BrowseTree = {
  __typename?: 'BrowseTree';
  editions: Array<BrowseNode>;
  grades: Array<BrowseNode>;
  lessons: Array<BrowseLesson>;
  subjects: Array<BrowseNode>;
  units: Array<BrowseNode>;
  volumes: Array<BrowseNode>;
};

/** In what capacity a scope is held (domain.md, rule 2). */
export type Capacity =
  | 'anonymous'
  | 'external'
  | 'guardian'
  | 'officer'
  | 'staff'
  | 'student';

export type ChangePartInput = {
  floor?: InputMaybe<Scalars['String']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  partId: Scalars['ID']['input'];
  position?: InputMaybe<Scalars['Int']['input']>;
  role?: InputMaybe<Scalars['String']['input']>;
};

export type ChangePartPayload = {
  __typename?: 'ChangePartPayload';
  part?: Maybe<Part>;
  refusals: Array<Refusal>;
};

export type ChangePasswordInput = {
  currentPassword: Scalars['String']['input'];
  newPassword: Scalars['String']['input'];
};

export type ChangePasswordPayload = {
  __typename?: 'ChangePasswordPayload';
  refusals: Array<Refusal>;
  viewer?: Maybe<Viewer>;
};

/** One dimension of the checklist (code of `review-dimensions`) and whether it is in order. */
export type ChecklistAnswer = {
  __typename?: 'ChecklistAnswer';
  dimension: Scalars['String']['output'];
  inOrder: Scalars['Boolean']['output'];
};

export type ChecklistAnswerInput = {
  dimension: Scalars['String']['input'];
  inOrder: Scalars['Boolean']['input'];
};

export type CompleteFirstRunInput = {
  displayName: Scalars['String']['input'];
  districtName: Scalars['String']['input'];
  password: Scalars['String']['input'];
  /** From the one-time link that the first start printed. */
  token: Scalars['String']['input'];
  username: Scalars['String']['input'];
};

export type CompleteFirstRunPayload = {
  __typename?: 'CompleteFirstRunPayload';
  refusals: Array<Refusal>;
  viewer?: Maybe<Viewer>;
};

export type CompleteUploadInput = {
  uploadId: Scalars['ID']['input'];
};

export type CompleteUploadPayload = {
  __typename?: 'CompleteUploadPayload';
  refusals: Array<Refusal>;
  /** Also beside PARTS_MISSING, so that `receivedParts` tells which to send. */
  upload?: Maybe<Upload>;
};

/**
 * A copy that a person took: it carries who, when and under which licence, and a number that anyone can verify.
 * The stored original is never altered (decisions 26).
 */
export type Copy = Node & {
  __typename?: 'Copy';
  /** What the holder should do, in a sentence. */
  advice: Scalars['String']['output'];
  /** Why it could not be made, and what to do. */
  failure?: Maybe<Refusal>;
  fileName: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  issuedAt: Scalars['DateTime']['output'];
  mediaType: Scalars['String']['output'];
  /** Short number that a person can type, such as KY-7F3Q-2M9D. */
  number: Scalars['String']['output'];
  /** The part's name; null for the whole package. */
  partName?: Maybe<Scalars['String']['output']>;
  /** 0 to 1 while it is being made. */
  progress: Scalars['Float']['output'];
  /** Null when it may not be seen any more. */
  resource?: Maybe<Resource>;
  /** Under which licence, in plain words; null for own work. */
  sentence?: Maybe<Array<SentenceSpan>>;
  sizeBytes?: Maybe<Scalars['Bytes']['output']>;
  /** What holds for the copy now: valid, kept (no new ones, this one may be used), or ended (delete it). */
  standing: CopyStanding;
  /** making, ready or failed. */
  state: Scalars['String']['output'];
  /** Title of the version when the copy was taken. */
  title: Scalars['String']['output'];
  /** Where the bytes are, while the viewer may download the work; the address is checked at every request. */
  url?: Maybe<Scalars['String']['output']>;
  versionNumber: Scalars['Int']['output'];
};

export type CopyConnection = {
  __typename?: 'CopyConnection';
  edges: Array<CopyEdge>;
  pageInfo: PageInfo;
};

export type CopyEdge = {
  __typename?: 'CopyEdge';
  cursor: Scalars['String']['output'];
  node: Copy;
};

export type CopyStanding =
  | 'ended'
  | 'kept'
  | 'valid';

export type CreateClassInput = {
  classTeacherId?: InputMaybe<Scalars['ID']['input']>;
  entryYear: Scalars['Int']['input'];
  grade: Scalars['String']['input'];
  name: Scalars['String']['input'];
  schoolId: Scalars['ID']['input'];
};

export type CreateClassPayload = {
  __typename?: 'CreateClassPayload';
  class?: Maybe<SchoolClass>;
  refusals: Array<Refusal>;
};

export type CreateDraftInput = {
  /** The same key again gives the first draft back, so a double click makes one. */
  clientKey: Scalars['String']['input'];
  /** The owner school: one where the viewer holds an appointment or exchange today. */
  ownerId: Scalars['ID']['input'];
  title?: InputMaybe<Scalars['String']['input']>;
};

export type CreateDraftPayload = {
  __typename?: 'CreateDraftPayload';
  refusals: Array<Refusal>;
  resource?: Maybe<Resource>;
};

export type CreateGroupInput = {
  /** School day from which the lead's membership runs; six years are proposed (R22). */
  from: Scalars['String']['input'];
  leadSchoolId: Scalars['ID']['input'];
  name: Scalars['String']['input'];
  nameEn?: InputMaybe<Scalars['String']['input']>;
  stages: Array<Scalars['String']['input']>;
  to?: InputMaybe<Scalars['String']['input']>;
};

export type CreateGroupPayload = {
  __typename?: 'CreateGroupPayload';
  group?: Maybe<Group>;
  refusals: Array<Refusal>;
};

export type CreatePersonInput = {
  capacity: Capacity;
  displayName: Scalars['String']['input'];
  displayNameEn?: InputMaybe<Scalars['String']['input']>;
  /** School day, both included: `2026-11-24`. Default today. */
  from?: InputMaybe<Scalars['String']['input']>;
  /** The place of the appointment (a school, a group, the district), or the class of a pupil. */
  placeId: Scalars['ID']['input'];
  /** The role of the first appointment; for a pupil null. */
  role?: InputMaybe<Scalars['String']['input']>;
  stages?: InputMaybe<Array<Scalars['String']['input']>>;
  subjects?: InputMaybe<Array<Scalars['String']['input']>>;
  to?: InputMaybe<Scalars['String']['input']>;
  username: Scalars['String']['input'];
};

export type CreatePersonPayload = {
  __typename?: 'CreatePersonPayload';
  /** Shown once; the person must change it at the first sign-in. */
  oneTimePassword?: Maybe<Scalars['String']['output']>;
  person?: Maybe<Person>;
  refusals: Array<Refusal>;
};

export type CreateSchoolInput = {
  flags?: InputMaybe<Array<Scalars['String']['input']>>;
  name: Scalars['String']['input'];
  nameEn?: InputMaybe<Scalars['String']['input']>;
  /** Makes it a campus of this school. */
  parentSchoolId?: InputMaybe<Scalars['ID']['input']>;
  stages: Array<Scalars['String']['input']>;
  town?: InputMaybe<Scalars['String']['input']>;
};

export type CreateSchoolPayload = {
  __typename?: 'CreateSchoolPayload';
  refusals: Array<Refusal>;
  school?: Maybe<School>;
};

export type CreateServiceTokenInput = {
  label: Scalars['String']['input'];
  /** False: reading only. */
  mayWrite?: InputMaybe<Scalars['Boolean']['input']>;
  /** At most 366. */
  validDays?: InputMaybe<Scalars['Int']['input']>;
};

export type CreateServiceTokenPayload = {
  __typename?: 'CreateServiceTokenPayload';
  refusals: Array<Refusal>;
  serviceToken?: Maybe<ServiceToken>;
  /** Shown once. Send it as `Authorization: Bearer …`. */
  token?: Maybe<Scalars['String']['output']>;
};

export type CreateVersionInput = {
  resourceId: Scalars['ID']['input'];
};

export type CreateVersionPayload = {
  __typename?: 'CreateVersionPayload';
  refusals: Array<Refusal>;
  version?: Maybe<Version>;
};

export type DecideProjectTagInput = {
  accept: Scalars['Boolean']['input'];
  projectId: Scalars['ID']['input'];
  resourceId: Scalars['ID']['input'];
};

export type DecideProjectTagPayload = {
  __typename?: 'DecideProjectTagPayload';
  projectTag?: Maybe<ProjectTag>;
  refusals: Array<Refusal>;
};

export type DecideRequestInput = {
  granted: Scalars['Boolean']['input'];
  /** What is given instead of exactly what was asked. */
  grants?: InputMaybe<Array<GrantInput>>;
  /** Why not; needed when it is refused. */
  reason?: InputMaybe<Scalars['String']['input']>;
  requestId: Scalars['ID']['input'];
};

export type DecideRequestPayload = {
  __typename?: 'DecideRequestPayload';
  licenses: Array<License>;
  refusals: Array<Refusal>;
  request?: Maybe<LicenseRequest>;
};

export type DecideReviewInput = {
  checklist?: InputMaybe<Array<ChecklistAnswerInput>>;
  comment?: InputMaybe<Scalars['String']['input']>;
  /** approve, return, reject, escalate or abstain. */
  decision: Scalars['String']['input'];
  findings?: InputMaybe<Array<FindingInput>>;
  reasons?: InputMaybe<Array<Scalars['String']['input']>>;
  reviewId: Scalars['ID']['input'];
  /** The version's revision that was read; a change in between is a CONFLICT. */
  revision: Scalars['Int']['input'];
};

export type DecideReviewPayload = {
  __typename?: 'DecideReviewPayload';
  refusals: Array<Refusal>;
  review?: Maybe<Review>;
};

export type DeclineReceiptInput = {
  reason: Scalars['String']['input'];
  receiptId: Scalars['ID']['input'];
};

/** A published version sent to schools, with a purpose and a due day (R53). */
export type Delivery = Node & {
  __typename?: 'Delivery';
  counts: Array<ReceiptCount>;
  /** The due day, included: `2026-11-20`. */
  dueOn: Scalars['String']['output'];
  /** The sending school or group. */
  from: Owner;
  id: Scalars['ID']['output'];
  note: Scalars['String']['output'];
  /** Code of `delivery-purposes`. */
  purpose: Scalars['String']['output'];
  /** For the sender: every school, late ones first. For a receiver: its own. */
  receipts: Array<Receipt>;
  /** rural|weak|new where it was addressed by flags. */
  rule?: Maybe<Scalars['String']['output']>;
  sentAt?: Maybe<Scalars['DateTime']['output']>;
  sentBy: Person;
  /** planned, sent, closed or cancelled. */
  state: Scalars['String']['output'];
  title: Scalars['String']['output'];
  /** Null when it is closed to the viewer now, such as after a withdrawal. */
  version?: Maybe<Version>;
};

export type DeliveryConnection = {
  __typename?: 'DeliveryConnection';
  edges: Array<DeliveryEdge>;
  pageInfo: PageInfo;
};

export type DeliveryEdge = {
  __typename?: 'DeliveryEdge';
  cursor: Scalars['String']['output'];
  node: Delivery;
};

/** A school a delivery would reach, and why. */
export type DeliveryTarget = {
  __typename?: 'DeliveryTarget';
  /** Flags by which it is chosen. */
  flags: Array<Scalars['String']['output']>;
  school: School;
};

export type DescribeVersionInput = {
  /** Fields left out stay as they are. */
  description: DescriptionInput;
  /** Projects to tag; another school's project waits for its consent (R63). */
  projectIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The revision that was edited; another one is a CONFLICT. */
  revision: Scalars['Int']['input'];
  versionId: Scalars['ID']['input'];
};

export type DescribeVersionPayload = {
  __typename?: 'DescribeVersionPayload';
  refusals: Array<Refusal>;
  version?: Maybe<Version>;
};

export type DescriptionInput = {
  afterschoolCategories?: InputMaybe<Array<Scalars['String']['input']>>;
  changes?: InputMaybe<Scalars['String']['input']>;
  competencies?: InputMaybe<Array<Scalars['String']['input']>>;
  courseLevel?: InputMaybe<Scalars['String']['input']>;
  description?: InputMaybe<Scalars['String']['input']>;
  edition?: InputMaybe<Scalars['String']['input']>;
  editionRevisedIn?: InputMaybe<Scalars['Int']['input']>;
  grades?: InputMaybe<Array<Scalars['String']['input']>>;
  language?: InputMaybe<Scalars['String']['input']>;
  lesson?: InputMaybe<Scalars['String']['input']>;
  safetyNotes?: InputMaybe<Scalars['String']['input']>;
  stage?: InputMaybe<Scalars['String']['input']>;
  subject?: InputMaybe<Scalars['String']['input']>;
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  title?: InputMaybe<Scalars['String']['input']>;
  titleEn?: InputMaybe<Scalars['String']['input']>;
  type?: InputMaybe<Scalars['String']['input']>;
  unit?: InputMaybe<Scalars['String']['input']>;
  volume?: InputMaybe<Scalars['String']['input']>;
};

export type DiscardDraftInput = {
  versionId: Scalars['ID']['input'];
};

export type DiscardDraftPayload = {
  __typename?: 'DiscardDraftPayload';
  discardedId?: Maybe<Scalars['ID']['output']>;
  refusals: Array<Refusal>;
};

export type District = {
  __typename?: 'District';
  /** True while the first administrator is missing. */
  awaitsFirstRun: Scalars['Boolean']['output'];
  id: Scalars['ID']['output'];
  name: LocalizedText;
};

/** What a person is entitled to do in own places, for the interface; every mutation decides again by itself. */
export type Duties = {
  __typename?: 'Duties';
  isOfficer: Scalars['Boolean']['output'];
  isOperator: Scalars['Boolean']['output'];
  isStudent: Scalars['Boolean']['output'];
  /** Answers deliveries for a school. */
  mayAcknowledge: Scalars['Boolean']['output'];
  /** Schools, accounts and groups. */
  mayAdminister: Scalars['Boolean']['output'];
  /** Decides about licences and publication as the owner's principal. */
  mayPublish: Scalars['Boolean']['output'];
  mayReview: Scalars['Boolean']['output'];
  maySend: Scalars['Boolean']['output'];
  mayUpload: Scalars['Boolean']['output'];
};

export type EndLessonInput = {
  lessonId: Scalars['ID']['input'];
};

export type EndLessonPayload = {
  __typename?: 'EndLessonPayload';
  lesson?: Maybe<Lesson>;
  refusals: Array<Refusal>;
};

/** A film or sound to play, with where the viewer stopped. */
export type Film = {
  __typename?: 'Film';
  /** The lesson that sets it for the viewer's class, running now or the last one; null where it is only open. */
  lesson?: Maybe<Lesson>;
  /** Bytes of one second at the lowest quality, to tell beforehand what it costs; null before it is made. */
  lowRateBytesPerSecond?: Maybe<Scalars['Float']['output']>;
  part: Part;
  progress?: Maybe<PlaybackProgress>;
  /** Subtitles inside it and subtitle files beside it in the package that carry its name. */
  subtitles: Array<Subtitle>;
  version: Version;
};

/** A remark on one page of one part. */
export type Finding = {
  __typename?: 'Finding';
  page?: Maybe<Scalars['Int']['output']>;
  partId?: Maybe<Scalars['ID']['output']>;
  text: Scalars['String']['output'];
};

export type FindingInput = {
  page?: InputMaybe<Scalars['Int']['input']>;
  partId?: InputMaybe<Scalars['ID']['input']>;
  text: Scalars['String']['input'];
};

/** One chosen licence: a template with its audience, and what is changed of it. */
export type GrantInput = {
  /** Places at that level; empty for `public`. */
  audienceIds: Array<Scalars['ID']['input']>;
  /** Code of `audience-levels`. */
  audienceLevel: Scalars['String']['input'];
  /** Only these of the template's capacities; null: all. */
  capacities?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Further duties; of `custom` all. */
  duties?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Null: as the template's rule says. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** No end at all, instead of the template's rule. */
  noEnd?: InputMaybe<Scalars['Boolean']['input']>;
  /** Fewer permissions than the template's, or with `deliver` besides; null: the template's. */
  permissions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Further prohibitions; of `custom` all. */
  prohibitions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Code of `revocation-consequences`; null: the template's. */
  revocation?: InputMaybe<Scalars['String']['input']>;
  /** Null: from now. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  template: Scalars['String']['input'];
};

export type GrantLicenseInput = {
  grants: Array<GrantInput>;
  knowsItIsForGood?: InputMaybe<Scalars['Boolean']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  resourceId: Scalars['ID']['input'];
};

export type GrantLicensePayload = {
  __typename?: 'GrantLicensePayload';
  licenses: Array<License>;
  refusals: Array<Refusal>;
};

/** An education group. */
export type Group = Node & {
  __typename?: 'Group';
  formedAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  leadSchool: School;
  /** Every membership, the ended ones last. */
  memberships: Array<Membership>;
  name: LocalizedText;
  stages: Array<Scalars['String']['output']>;
  /** preparing, pilot, formed or closed. */
  state: Scalars['String']['output'];
};

export type IssueOneTimePasswordInput = {
  personId: Scalars['ID']['input'];
};

export type IssueOneTimePasswordPayload = {
  __typename?: 'IssueOneTimePasswordPayload';
  oneTimePassword?: Maybe<Scalars['String']['output']>;
  person?: Maybe<Person>;
  refusals: Array<Refusal>;
};

/** What a pupil finds on opening the learning page. */
export type Learning = {
  __typename?: 'Learning';
  /** Finished by the viewer, latest first. */
  finished: Array<Film>;
  /** Set by a teacher, running now and not finished; the one that ends first comes first. */
  lessons: Array<Lesson>;
  /** Open to the viewer without being set, newest first. */
  open: Array<Film>;
  /** Seconds watched on this school day. */
  watchedTodaySeconds: Scalars['Float']['output'];
};

/** A published version that a teacher set for classes, to be watched between two school days (R61). */
export type Lesson = Node & {
  __typename?: 'Lesson';
  assignedBy?: Maybe<Person>;
  classes: Array<SchoolClass>;
  /** First instant that is too late; null where there is no last day. */
  endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** The film or sound to watch; null where the package has none that the viewer may stream. */
  film?: Maybe<Film>;
  id: Scalars['ID']['output'];
  /** How the pupils stand; for the teachers of the classes, empty for everybody else. */
  pupils: Array<PupilProgress>;
  startsAt: Scalars['DateTime']['output'];
  version: Version;
};

/**
 * A licence: a dated opening of a resource to an audience, with what it permits and forbids.
 * It is never edited; narrowing is revoking and granting anew (domain.md D, E).
 */
export type License = Node & {
  __typename?: 'License';
  audience: Audience;
  /** In which capacities people of the audience are reached. */
  capacities: Array<Capacity>;
  /** Codes of `license-duties`. */
  duties: Array<Scalars['String']['output']>;
  /** First instant at which it is over; null: until revoked. */
  endsAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** Codes of `license-permissions`. */
  permissions: Array<Scalars['String']['output']>;
  /** Codes of `license-prohibitions`. */
  prohibitions: Array<Scalars['String']['output']>;
  /** What becomes of copies when it is revoked: code of `revocation-consequences`. */
  revocation: Scalars['String']['output'];
  /** Code of `revocation-reasons`. */
  revokeReason?: Maybe<Scalars['String']['output']>;
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it means, in plain words in the viewer's language. */
  sentence: Array<SentenceSpan>;
  /** The same as one text. */
  sentenceText: Scalars['String']['output'];
  source: LicenseSource;
  /** Identifier for machines: an SPDX id where the terms truly are that licence, else `LicenseRef-Keyuan-…`. */
  spdx: Scalars['String']['output'];
  startsAt: Scalars['DateTime']['output'];
  /** Computed from the dates: offered, declined, scheduled, active, expired, revoked or superseded. */
  state: Scalars['String']['output'];
  /** Code of `license-templates`. */
  template: Scalars['String']['output'];
  templateName: LocalizedText;
  /** The viewer may revoke it now. */
  viewerMayRevoke: Scalars['Boolean']['output'];
};

/** What chosen words would mean: the sentences, the picture, and what stands in the way. */
export type LicensePreview = {
  __typename?: 'LicensePreview';
  licenses: Array<ProposedLicense>;
  /** Why it could not be published like this; empty: it could. */
  refusals: Array<Refusal>;
  whoSees: WhoSees;
  /** same, narrower or wider than the charter's default. */
  width?: Maybe<Scalars['String']['output']>;
};

/** What publication proposes from the charter, and to whom it would open. */
export type LicenseProposal = {
  __typename?: 'LicenseProposal';
  /** charter, mode or owner: what the proposal rests on. */
  basis: Scalars['String']['output'];
  licenses: Array<ProposedLicense>;
  /** True when it shows minors; then consents bound how wide it may open. */
  showsMinors: Scalars['Boolean']['output'];
  source: LicenseSource;
  /** Licences that stand already and go on for a new version. */
  standing: Array<License>;
  template: LicenseTemplate;
  whoSees: WhoSees;
};

/** Asking an owner for a licence. Open for 14 days, then it lapses. */
export type LicenseRequest = Node & {
  __typename?: 'LicenseRequest';
  audience: Audience;
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  endsAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  openedAt: Scalars['DateTime']['output'];
  permissions: Array<Scalars['String']['output']>;
  reason: Scalars['String']['output'];
  /** Why it was refused. */
  refusal?: Maybe<Scalars['String']['output']>;
  requestedBy: Person;
  /** Null when it may not be seen any more. */
  resource?: Maybe<Resource>;
  /** open, granted, refused, withdrawn or lapsed. */
  state: Scalars['String']['output'];
  viewerMayDecide: Scalars['Boolean']['output'];
};

export type LicenseRequestConnection = {
  __typename?: 'LicenseRequestConnection';
  edges: Array<LicenseRequestEdge>;
  pageInfo: PageInfo;
};

export type LicenseRequestEdge = {
  __typename?: 'LicenseRequestEdge';
  cursor: Scalars['String']['output'];
  node: LicenseRequest;
};

/** On what a licence rests. */
export type LicenseSource = {
  __typename?: 'LicenseSource';
  /** The charter's article, such as 十-3. */
  article?: Maybe<Scalars['String']['output']>;
  /** charter, request, document or owner. */
  kind: Scalars['String']['output'];
};

/** One of the sixteen licences that an owner can choose. */
export type LicenseTemplate = {
  __typename?: 'LicenseTemplate';
  /** Levels of `audience-levels` to which it may open; the first is proposed. */
  audienceLevels: Array<Scalars['String']['output']>;
  code: Scalars['String']['output'];
  /** Pupils stream by a second licence. */
  includesPupils: Scalars['Boolean']['output'];
  /** A Creative Commons licence: for everybody, for good. */
  isOpen: Scalars['Boolean']['output'];
  name: LocalizedText;
  /** What it permits to staff. */
  permissions: Array<Scalars['String']['output']>;
  spdx: Scalars['String']['output'];
};

/** A name in both languages of the interface. */
export type LocalizedText = {
  __typename?: 'LocalizedText';
  en?: Maybe<Scalars['String']['output']>;
  zh: Scalars['String']['output'];
};

/** A school in a group for stages and dates (R11–R13). */
export type Membership = Node & {
  __typename?: 'Membership';
  endsAt?: Maybe<Scalars['DateTime']['output']>;
  group: Group;
  id: Scalars['ID']['output'];
  /** single_entity, multi_entity or entrusted. */
  mode: Scalars['String']['output'];
  /** lead, campus or member. */
  role: Scalars['String']['output'];
  school: School;
  stages: Array<Scalars['String']['output']>;
  startsAt: Scalars['DateTime']['output'];
  /** Computed from the dates: proposed, approved, active, suspended, ended, withdrawn. */
  state: Scalars['String']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Gives an upload up; its bytes are forgotten at once. */
  abortUpload: AbortUploadPayload;
  /** By the school's principal or deputy; implies opened (decisions 38). Late answers count as late. */
  acknowledgeReceipt: ReceiptPayload;
  addMembership: AddMembershipPayload;
  /** Addresses for parts that are sent at once; each lives 60 s and dies with its upload. Ask again for a new one. */
  addressUploadParts: AddressUploadPartsPayload;
  /** An author agrees to an opening beyond the charter's default. */
  agreeToLicense: AgreeToLicensePayload;
  /** Sets a published version for classes that the viewer teaches. */
  assignVersion: AssignVersionPayload;
  /**
   * Begins to send a file, or goes on with the same one: same person, draft, name, size and fingerprint.
   * It never tells whether anybody has stored the same bytes.
   */
  beginUpload: BeginUploadPayload;
  /** Hides a version in an emergency until it is decided, within 72 hours. */
  blockVersion: VersionShownPayload;
  changePart: ChangePartPayload;
  /** Changes the own password and ends all other sessions of the person. */
  changePassword: ChangePasswordPayload;
  /** Creates the district and its first administrator by the one-time link of an empty installation. */
  completeFirstRun: CompleteFirstRunPayload;
  /**
   * Joins the parts, reads the bytes again, compares their sha256, and puts the file into the draft.
   * The answer is the acknowledgement; asked again, it is the same. A large file takes a second per gigabyte or so.
   */
  completeUpload: CompleteUploadPayload;
  createClass: CreateClassPayload;
  /** Begins a resource with its first draft. */
  createDraft: CreateDraftPayload;
  /** A group is preparing until its charter is filed and in force (R29). */
  createGroup: CreateGroupPayload;
  /** Creates a person with an account and a first dated fact, inside the viewer's own places. */
  createPerson: CreatePersonPayload;
  /** By the district's officer, or the operator until there is one. */
  createSchool: CreateSchoolPayload;
  createServiceToken: CreateServiceTokenPayload;
  /** Begins the next version with the parts and the description of the newest one; nothing is sent again. */
  createVersion: CreateVersionPayload;
  decideProjectTag: DecideProjectTagPayload;
  decideRequest: DecideRequestPayload;
  /** Decides a review. Approval at the last level makes the version approved; returning sends it back to its authors. */
  decideReview: DecideReviewPayload;
  declineReceipt: ReceiptPayload;
  describeVersion: DescribeVersionPayload;
  discardDraft: DiscardDraftPayload;
  /** Ends a lesson now; what was watched stays. */
  endLesson: EndLessonPayload;
  /** Opens a published resource further. Granting the same again gives the first licence back. */
  grantLicense: GrantLicensePayload;
  /** For whoever forgot his password: by the school's administrator or the operator. Ends all sessions of the person. */
  issueOneTimePassword: IssueOneTimePasswordPayload;
  /** Notes that somebody of the school looked at it; the first one counts. */
  openReceipt: ReceiptPayload;
  /** Does nothing; lets every domain extend the root. */
  ping: Scalars['Boolean']['output'];
  /** Fills empty fields from what files and folder names say. */
  prefillVersion: PrefillVersionPayload;
  /** Publishes an approved version with its licences; the one published before is superseded at the same instant. */
  publishVersion: PublishVersionPayload;
  /** Takes it back before a decision. */
  recallVersion: RecallVersionPayload;
  /** Records the charter that the bureau accepted; the group is formed on the day it comes into force. */
  recordCharter: RecordCharterPayload;
  /** Notes that somebody of the school taught with it; counts only from another person than the one who acknowledged. */
  recordDeliveryUse: ReceiptPayload;
  /** Notes that the viewer looked at a document. */
  recordPreview: RecordPreviewPayload;
  removePart: RemovePartPayload;
  /** Shows a withdrawn version again, within 180 days. */
  republishVersion: VersionShownPayload;
  requestLicense: RequestLicensePayload;
  /** Ends a licence now: the next decision on every path says no (E05). */
  revokeLicense: RevokeLicensePayload;
  revokeServiceToken: RevokeServiceTokenPayload;
  /** Notes where the viewer is in a film. Called every 10 s and when the page is left. */
  savePlayback: SavePlaybackPayload;
  /** Sends a published version; the list of schools is fixed now. Needs a grant that permits delivering to each. */
  sendDelivery: SendDeliveryPayload;
  /** Disables or enables an account; its sessions end at once (E20). */
  setAccountDisabled: SetAccountDisabledPayload;
  setLocale: SetLocalePayload;
  /** Starts a session by cookie; a new session id every time. Limited per account and network. */
  signIn: SignInPayload;
  /** Ends this session. */
  signOut: SignOutPayload;
  /** Hands a version in for review; from here on it never changes. */
  submitVersion: SubmitVersionPayload;
  /**
   * Takes a copy: a PDF drawn anew with the licence on each page, anything else as a zip with a licence file.
   * Taking the same again gives the same copy back.
   */
  takeCopy: TakeCopyPayload;
  /** Ends a block by showing it again; withdrawing it is the other decision. */
  unblockVersion: VersionShownPayload;
  withdrawRequest: WithdrawRequestPayload;
  /** Hides a published version; its holders read why. */
  withdrawVersion: VersionShownPayload;
};


export type MutationAbortUploadArgs = {
  input: AbortUploadInput;
};


export type MutationAcknowledgeReceiptArgs = {
  input: ReceiptInput;
};


export type MutationAddMembershipArgs = {
  input: AddMembershipInput;
};


export type MutationAddressUploadPartsArgs = {
  input: AddressUploadPartsInput;
};


export type MutationAgreeToLicenseArgs = {
  input: AgreeToLicenseInput;
};


export type MutationAssignVersionArgs = {
  input: AssignVersionInput;
};


export type MutationBeginUploadArgs = {
  input: BeginUploadInput;
};


export type MutationBlockVersionArgs = {
  input: BlockVersionInput;
};


export type MutationChangePartArgs = {
  input: ChangePartInput;
};


export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


export type MutationCompleteFirstRunArgs = {
  input: CompleteFirstRunInput;
};


export type MutationCompleteUploadArgs = {
  input: CompleteUploadInput;
};


export type MutationCreateClassArgs = {
  input: CreateClassInput;
};


export type MutationCreateDraftArgs = {
  input: CreateDraftInput;
};


export type MutationCreateGroupArgs = {
  input: CreateGroupInput;
};


export type MutationCreatePersonArgs = {
  input: CreatePersonInput;
};


export type MutationCreateSchoolArgs = {
  input: CreateSchoolInput;
};


export type MutationCreateServiceTokenArgs = {
  input: CreateServiceTokenInput;
};


export type MutationCreateVersionArgs = {
  input: CreateVersionInput;
};


export type MutationDecideProjectTagArgs = {
  input: DecideProjectTagInput;
};


export type MutationDecideRequestArgs = {
  input: DecideRequestInput;
};


export type MutationDecideReviewArgs = {
  input: DecideReviewInput;
};


export type MutationDeclineReceiptArgs = {
  input: DeclineReceiptInput;
};


export type MutationDescribeVersionArgs = {
  input: DescribeVersionInput;
};


export type MutationDiscardDraftArgs = {
  input: DiscardDraftInput;
};


export type MutationEndLessonArgs = {
  input: EndLessonInput;
};


export type MutationGrantLicenseArgs = {
  input: GrantLicenseInput;
};


export type MutationIssueOneTimePasswordArgs = {
  input: IssueOneTimePasswordInput;
};


export type MutationOpenReceiptArgs = {
  input: ReceiptInput;
};


export type MutationPrefillVersionArgs = {
  input: PrefillVersionInput;
};


export type MutationPublishVersionArgs = {
  input: PublishVersionInput;
};


export type MutationRecallVersionArgs = {
  input: RecallVersionInput;
};


export type MutationRecordCharterArgs = {
  input: RecordCharterInput;
};


export type MutationRecordDeliveryUseArgs = {
  input: ReceiptInput;
};


export type MutationRecordPreviewArgs = {
  input: RecordPreviewInput;
};


export type MutationRemovePartArgs = {
  input: RemovePartInput;
};


export type MutationRepublishVersionArgs = {
  input: RepublishVersionInput;
};


export type MutationRequestLicenseArgs = {
  input: RequestLicenseInput;
};


export type MutationRevokeLicenseArgs = {
  input: RevokeLicenseInput;
};


export type MutationRevokeServiceTokenArgs = {
  input: RevokeServiceTokenInput;
};


export type MutationSavePlaybackArgs = {
  input: SavePlaybackInput;
};


export type MutationSendDeliveryArgs = {
  input: SendDeliveryInput;
};


export type MutationSetAccountDisabledArgs = {
  input: SetAccountDisabledInput;
};


export type MutationSetLocaleArgs = {
  input: SetLocaleInput;
};


export type MutationSignInArgs = {
  input: SignInInput;
};


export type MutationSubmitVersionArgs = {
  input: SubmitVersionInput;
};


export type MutationTakeCopyArgs = {
  input: TakeCopyInput;
};


export type MutationUnblockVersionArgs = {
  input: UnblockVersionInput;
};


export type MutationWithdrawRequestArgs = {
  input: WithdrawRequestInput;
};


export type MutationWithdrawVersionArgs = {
  input: WithdrawVersionInput;
};

export type MyResourcesState =
  | 'ended'
  | 'published'
  | 'returned'
  | 'underway';

/** Anything with a global id that `node` can find again. */
export type Node = {
  /** Opaque and global; the same in every answer. */
  id: Scalars['ID']['output'];
};

/** A circle of people beyond the group, and whether it is open to them. */
export type OutsideThatSees = {
  __typename?: 'OutsideThatSees';
  count: Scalars['Int']['output'];
  /** other_groups, other_schools or public. */
  kind: Scalars['String']['output'];
  sees: Scalars['Boolean']['output'];
};

/** The school or enterprise that owns a resource for good (R09). */
export type Owner = {
  __typename?: 'Owner';
  id: Scalars['ID']['output'];
  name: LocalizedText;
};

/** Where a page ends and whether more follows (Relay Cursor Connections). */
export type PageInfo = {
  __typename?: 'PageInfo';
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
};

export type PagePicture = {
  __typename?: 'PagePicture';
  height?: Maybe<Scalars['Int']['output']>;
  /** From 1. */
  number: Scalars['Int']['output'];
  /** The text on the page, as alternative text of the picture. */
  text: Scalars['String']['output'];
  url: Scalars['String']['output'];
  width?: Maybe<Scalars['Int']['output']>;
};

/** A file in a role within a version. */
export type Part = Node & {
  __typename?: 'Part';
  /** The original, where the viewer may download. */
  downloadUrl?: Maybe<Scalars['String']['output']>;
  /** Milliseconds of a film or a sound. */
  durationMs?: Maybe<Scalars['Int']['output']>;
  /** Why it could not be converted, and what to do. */
  failure?: Maybe<PartNotice>;
  /** Code of `part-floors`: everyone, staff_only, reviewers_only, owner_only. */
  floor: Scalars['String']['output'];
  height?: Maybe<Scalars['Int']['output']>;
  id: Scalars['ID']['output'];
  /** Code of `file-kinds`. */
  kind?: Maybe<Scalars['String']['output']>;
  mediaType?: Maybe<Scalars['String']['output']>;
  /** Path inside the package. */
  name: Scalars['String']['output'];
  /** What author and reviewer should know. */
  notices: Array<PartNotice>;
  pageCount?: Maybe<Scalars['Int']['output']>;
  /** Pictures of pages or of the picture itself, in order; addresses are checked at every request. */
  pages: Array<PagePicture>;
  position: Scalars['Int']['output'];
  /** Where the viewer stopped, in seconds. */
  positionSeconds?: Maybe<Scalars['Float']['output']>;
  posterUrl?: Maybe<Scalars['String']['output']>;
  /** 0 to 1 while it is being worked on. */
  progress: Scalars['Float']['output'];
  /** Code of `package-parts`. */
  role: Scalars['String']['output'];
  sizeBytes?: Maybe<Scalars['Bytes']['output']>;
  /** waiting, working, ready or failed. A failed part stays downloadable. */
  state: Scalars['String']['output'];
  /** HLS master playlist, where the viewer may stream. */
  streamUrl?: Maybe<Scalars['String']['output']>;
  subtitles: Array<Subtitle>;
  thumbnailUrl?: Maybe<Scalars['String']['output']>;
  version: Version;
  waveformUrl?: Maybe<Scalars['String']['output']>;
  width?: Maybe<Scalars['Int']['output']>;
};

/** Where one part is sent: HTTP PUT of exactly its bytes, begun before the address expires. */
export type PartAddress = {
  __typename?: 'PartAddress';
  expiresAt: Scalars['DateTime']['output'];
  /** Headers that the PUT must carry. */
  headers: Array<PartHeader>;
  /** From 1. */
  number: Scalars['Int']['output'];
  sizeBytes: Scalars['Bytes']['output'];
  /** Absolute, or a path on this origin. */
  url: Scalars['String']['output'];
};

export type PartHeader = {
  __typename?: 'PartHeader';
  name: Scalars['String']['output'];
  value: Scalars['String']['output'];
};

/** What happened to a file, and what to do, in the viewer's language. */
export type PartNotice = {
  __typename?: 'PartNotice';
  /** Code of the ingest, such as DOCUMENT_ENCRYPTED. */
  code: Scalars['String']['output'];
  message: Scalars['String']['output'];
};

export type PartToSendInput = {
  number: Scalars['Int']['input'];
  /** Lower-case hex of the part's bytes. */
  sha256: Scalars['String']['input'];
};

/** A person for life; what he may do follows from dated appointments (R42). */
export type Person = Node & {
  __typename?: 'Person';
  /** Only for those who administer the account; else null. */
  account?: Maybe<Account>;
  /** Appointments in force now, derived ones included. Empty for pupils. */
  appointments: Array<Appointment>;
  capacity: Capacity;
  displayName: LocalizedText;
  id: Scalars['ID']['output'];
};

export type PersonConnection = {
  __typename?: 'PersonConnection';
  edges: Array<PersonEdge>;
  pageInfo: PageInfo;
};

export type PersonEdge = {
  __typename?: 'PersonEdge';
  cursor: Scalars['String']['output'];
  node: Person;
};

/** Where a person stopped; the latest word counts, so another device goes on there. */
export type PlaybackProgress = {
  __typename?: 'PlaybackProgress';
  completed: Scalars['Boolean']['output'];
  completedAt?: Maybe<Scalars['DateTime']['output']>;
  positionSeconds: Scalars['Float']['output'];
  updatedAt: Scalars['DateTime']['output'];
  /** Played in all, without what was skipped. */
  watchedSeconds: Scalars['Float']['output'];
};

export type PrefillVersionInput = {
  versionId: Scalars['ID']['input'];
};

export type PrefillVersionPayload = {
  __typename?: 'PrefillVersionPayload';
  refusals: Array<Refusal>;
  version?: Maybe<Version>;
};

export type PrefilledField = {
  __typename?: 'PrefilledField';
  /** Field of the description, such as `title`. */
  field: Scalars['String']['output'];
  /** Where it was read, such as 课件第1页. */
  source: Scalars['String']['output'];
};

/** A characteristic project (特色项目). */
export type Project = Node & {
  __typename?: 'Project';
  /** Code of `project-categories`. */
  category: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  /** school or group. */
  level: Scalars['String']['output'];
  name: LocalizedText;
  owner: Owner;
  /** How many tagged resources the viewer may discover. */
  resourceCount: Scalars['Int']['output'];
  resources: ResourceConnection;
  startsAt: Scalars['DateTime']['output'];
  state: Scalars['String']['output'];
  summary: Scalars['String']['output'];
};


/** A characteristic project (特色项目). */
export type ProjectResourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A resource's tag on a project; on another school's project it waits for consent (R63). */
export type ProjectTag = {
  __typename?: 'ProjectTag';
  askedAt: Scalars['DateTime']['output'];
  project: Project;
  resourceId: Scalars['ID']['output'];
  /** asked, accepted or declined. */
  state: Scalars['String']['output'];
  /** Title of the tagged resource, for whoever decides. */
  title: Scalars['String']['output'];
  viewerMayDecide: Scalars['Boolean']['output'];
};

/** A licence that would be made. */
export type ProposedLicense = {
  __typename?: 'ProposedLicense';
  audience: Audience;
  capacities: Array<Capacity>;
  endsAt?: Maybe<Scalars['DateTime']['output']>;
  permissions: Array<Scalars['String']['output']>;
  revocation: Scalars['String']['output'];
  sentence: Array<SentenceSpan>;
  sentenceText: Scalars['String']['output'];
  startsAt?: Maybe<Scalars['DateTime']['output']>;
  template: Scalars['String']['output'];
};

export type PublishVersionInput = {
  /** Null: what is proposed. Empty: the licences that stand go on. */
  grants?: InputMaybe<Array<GrantInput>>;
  /** An open licence is given for good. */
  knowsItIsForGood?: InputMaybe<Scalars['Boolean']['input']>;
  /** Why it is narrower than the charter's default. */
  reason?: InputMaybe<Scalars['String']['input']>;
  versionId: Scalars['ID']['input'];
};

export type PublishVersionPayload = {
  __typename?: 'PublishVersionPayload';
  licenses: Array<License>;
  refusals: Array<Refusal>;
  version?: Maybe<Version>;
};

/** A pupil's state in a lesson, seen by the teachers of the class alone. No order, no comparison. */
export type PupilProgress = {
  __typename?: 'PupilProgress';
  completed: Scalars['Boolean']['output'];
  person: Person;
  watchedSeconds: Scalars['Float']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** Every category, counted by what the viewer may discover. */
  afterschoolCategories: Array<AfterschoolCategory>;
  /** After-school resources open to the viewer, the newest first. */
  afterschoolResources: ResourceConnection;
  /** Tags that wait for the viewer's consent. */
  askedProjectTags: Array<ProjectTag>;
  /** Lessons that the viewer set, newest first. */
  assignedLessons: Array<Lesson>;
  /** Resources of the viewer's school that wait for its principal. */
  awaitingPublication: ResourceConnection;
  /** The textbook tree along a path; every count is of what the viewer may discover. */
  browse: BrowseTree;
  /** Resources at a path of the tree. */
  browseResources: ResourceConnection;
  /** Classes for which the viewer may set lessons. */
  classesToTeach: Array<SchoolClass>;
  /** An own copy. */
  copy?: Maybe<Copy>;
  delivery?: Maybe<Delivery>;
  /** Who would be reached now: members of the sender's group with one of the flags, or all. */
  deliveryTargets: Array<DeliveryTarget>;
  /** The district's name; null before the first administrator made it. */
  district?: Maybe<District>;
  /** The film of a resource or of one version, to play it. Null where the viewer may not stream it. */
  film?: Maybe<Film>;
  group?: Maybe<Group>;
  groups: Array<Group>;
  /** What the viewer's schools received, open ones first. */
  inbox: ReceiptConnection;
  /** The viewer's own learning page; a guardian sees what the child has been set. */
  learning: Learning;
  /** Null where the lesson is not for the viewer. */
  lesson?: Maybe<Lesson>;
  /** A licence that the viewer may read: one that reaches him, or of a work that he wrote or decides about. */
  license?: Maybe<License>;
  /** What publishing this version proposes; null unless the viewer wrote it or decides for its owner. */
  licenseProposal?: Maybe<LicenseProposal>;
  /** Requests that wait for the viewer's decision, the oldest first. */
  licenseRequestsToDecide: LicenseRequestConnection;
  licenseTemplates: Array<LicenseTemplate>;
  /** Copies that the viewer took, the newest first. */
  myCopies: CopyConnection;
  /** Requests that the viewer made, the newest first. */
  myLicenseRequests: LicenseRequestConnection;
  /** Resources the viewer wrote, most recently changed first. */
  myResources: ResourceConnection;
  /** What waits for this reviewer, the oldest first; decided ones with `decided: true`, the newest first. */
  myReviews: ReviewConnection;
  /** The viewer's uploads that are under way or failed, oldest first, at most 200; of one draft, or of all. */
  myUploads: Array<Upload>;
  /** Newly published resources open to the viewer, for his stages and subjects first. */
  newResources: ResourceConnection;
  /** Finds a node again. Null where there is none for this viewer. */
  node?: Maybe<Node>;
  /** A part that the viewer may see. */
  part?: Maybe<Part>;
  /** People whose accounts the viewer administers, by name. `schoolId` narrows to one school. */
  people: PersonConnection;
  /** What these words would mean; stores nothing. Null unless the viewer wrote it or decides for its owner. */
  previewLicenses?: Maybe<LicensePreview>;
  project?: Maybe<Project>;
  /** Active projects in an order that changes each day, so that nobody is always first (R65). */
  projects: Array<Project>;
  /** Null where there is none for this viewer. */
  resource?: Maybe<Resource>;
  review?: Maybe<Review>;
  school?: Maybe<School>;
  schools: Array<School>;
  /**
   * Finds published resources by words as teachers type them: names, pinyin, editions and grades, people, questions.
   * Only what the viewer may know of is in hits, counts and facets. `query` has at most 200 characters; an empty one
   * finds everything, newest first. `first` is 1 to 50. Relevance ranks the first hundred hits anew; behind them the
   * index's own order goes on.
   */
  search: SearchConnection;
  /** What the viewer's school or group sent, the newest first. */
  sentDeliveries: DeliveryConnection;
  /** Keys of the viewer's own programs. */
  serviceTokens: Array<ServiceToken>;
  /** Names that begin so, by characters, pinyin or initials, in resources that the viewer may know of; at most 10. */
  suggestions: Array<SearchSuggestion>;
  /** One of the viewer's own uploads. Null where there is none for this viewer. */
  upload?: Maybe<Upload>;
  /**
   * Verifies a copy without signing in: by id and signature from the QR code, or by its short number (rate-limited).
   * With the file's sha256, computed on the asker's own machine, it also tells whether the file was altered.
   */
  verification: Verification;
  /** A version that the viewer may see. */
  version?: Maybe<Version>;
  viewer: Viewer;
  /** A vocabulary's codes in order, such as `subjects`; null where there is none of that name. */
  vocabulary?: Maybe<Array<VocabularyCode>>;
};


export type QueryAfterschoolResourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  category?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryAssignedLessonsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryAwaitingPublicationArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryBrowseArgs = {
  path: BrowsePathInput;
};


export type QueryBrowseResourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  lesson?: InputMaybe<Scalars['String']['input']>;
  path: BrowsePathInput;
};


export type QueryCopyArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDeliveryArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDeliveryTargetsArgs = {
  flags?: InputMaybe<Array<Scalars['String']['input']>>;
  fromId: Scalars['ID']['input'];
  versionId: Scalars['ID']['input'];
};


export type QueryFilmArgs = {
  id: Scalars['ID']['input'];
};


export type QueryGroupArgs = {
  id: Scalars['ID']['input'];
};


export type QueryInboxArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryLessonArgs = {
  id: Scalars['ID']['input'];
};


export type QueryLicenseArgs = {
  id: Scalars['ID']['input'];
};


export type QueryLicenseProposalArgs = {
  versionId: Scalars['ID']['input'];
};


export type QueryLicenseRequestsToDecideArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryMyCopiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryMyLicenseRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryMyResourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  state?: InputMaybe<MyResourcesState>;
};


export type QueryMyReviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  decided?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryMyUploadsArgs = {
  versionId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryNewResourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPartArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPeopleArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  schoolId?: InputMaybe<Scalars['ID']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPreviewLicensesArgs = {
  grants: Array<GrantInput>;
  knowsItIsForGood?: InputMaybe<Scalars['Boolean']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  versionId: Scalars['ID']['input'];
};


export type QueryProjectArgs = {
  id: Scalars['ID']['input'];
};


export type QueryResourceArgs = {
  id: Scalars['ID']['input'];
};


export type QueryReviewArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySchoolArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SearchFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  query: Scalars['String']['input'];
  sort?: InputMaybe<SearchSort>;
};


export type QuerySentDeliveriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerySuggestionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  prefix: Scalars['String']['input'];
};


export type QueryUploadArgs = {
  id: Scalars['ID']['input'];
};


export type QueryVerificationArgs = {
  id?: InputMaybe<Scalars['String']['input']>;
  number?: InputMaybe<Scalars['String']['input']>;
  sha256?: InputMaybe<Scalars['String']['input']>;
  signature?: InputMaybe<Scalars['String']['input']>;
};


export type QueryVersionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryVocabularyArgs = {
  id: Scalars['String']['input'];
};

export type RecallVersionInput = {
  versionId: Scalars['ID']['input'];
};

export type RecallVersionPayload = {
  __typename?: 'RecallVersionPayload';
  refusals: Array<Refusal>;
  version?: Maybe<Version>;
};

/** One school's answer to a delivery; its state moves by evidence alone. */
export type Receipt = Node & {
  __typename?: 'Receipt';
  acknowledgedAt?: Maybe<Scalars['DateTime']['output']>;
  acknowledgedBy?: Maybe<Person>;
  declineReason?: Maybe<Scalars['String']['output']>;
  deliveredAt?: Maybe<Scalars['DateTime']['output']>;
  delivery: Delivery;
  id: Scalars['ID']['output'];
  /** Acknowledged after the due day. */
  late: Scalars['Boolean']['output'];
  openedAt?: Maybe<Scalars['DateTime']['output']>;
  school: School;
  /** Computed now: pending, delivered, opened, acknowledged, used, overdue, declined or void. */
  state: Scalars['String']['output'];
  usedAt?: Maybe<Scalars['DateTime']['output']>;
  usedBy?: Maybe<Person>;
  viewerMayAcknowledge: Scalars['Boolean']['output'];
};

export type ReceiptConnection = {
  __typename?: 'ReceiptConnection';
  edges: Array<ReceiptEdge>;
  pageInfo: PageInfo;
};

export type ReceiptCount = {
  __typename?: 'ReceiptCount';
  count: Scalars['Int']['output'];
  state: Scalars['String']['output'];
};

export type ReceiptEdge = {
  __typename?: 'ReceiptEdge';
  cursor: Scalars['String']['output'];
  node: Receipt;
};

export type ReceiptInput = {
  receiptId: Scalars['ID']['input'];
};

export type ReceiptPayload = {
  __typename?: 'ReceiptPayload';
  receipt?: Maybe<Receipt>;
  refusals: Array<Refusal>;
};

export type RecordCharterInput = {
  /** School day of the filing, and of coming into force (R28, R29). */
  filedOn: Scalars['String']['input'];
  filingNumber: Scalars['String']['input'];
  groupId: Scalars['ID']['input'];
  inForceFrom: Scalars['String']['input'];
  inForceTo?: InputMaybe<Scalars['String']['input']>;
};

export type RecordCharterPayload = {
  __typename?: 'RecordCharterPayload';
  group?: Maybe<Group>;
  refusals: Array<Refusal>;
};

export type RecordPreviewInput = {
  partId: Scalars['ID']['input'];
  /** How long it was looked at; from 20 s it counts as a use. */
  seconds: Scalars['Float']['input'];
};

export type RecordPreviewPayload = {
  __typename?: 'RecordPreviewPayload';
  recorded: Scalars['Boolean']['output'];
  refusals: Array<Refusal>;
};

/**
 * Why a mutation did not do what was asked; nothing was changed.
 * The caller can act on it. Rule: decisions 29.
 */
export type Refusal = {
  __typename?: 'Refusal';
  code: RefusalCode;
  /** The input field concerned, such as `title`; null when it is about the whole. */
  field?: Maybe<Scalars['String']['output']>;
  /** What happened and what to do next, in the viewer's language. */
  message: Scalars['String']['output'];
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
  partId: Scalars['ID']['input'];
};

export type RemovePartPayload = {
  __typename?: 'RemovePartPayload';
  refusals: Array<Refusal>;
  version?: Maybe<Version>;
};

export type RepublishVersionInput = {
  versionId: Scalars['ID']['input'];
};

export type RequestLicenseInput = {
  audienceIds: Array<Scalars['ID']['input']>;
  audienceLevel: Scalars['String']['input'];
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  permissions: Array<Scalars['String']['input']>;
  /** What it is wanted for; the owner's principal and the authors read it. */
  reason: Scalars['String']['input'];
  resourceId: Scalars['ID']['input'];
};

export type RequestLicensePayload = {
  __typename?: 'RequestLicensePayload';
  refusals: Array<Refusal>;
  request?: Maybe<LicenseRequest>;
};

/**
 * The lasting thing with an owner; what it says about itself is its version's description.
 * To whoever may not discover it, it does not exist: null, in no list, in no count.
 */
export type Resource = Node & {
  __typename?: 'Resource';
  /** The resource this one was adapted from, where the viewer may see it. */
  adaptedFrom?: Maybe<Resource>;
  authors: Array<Person>;
  /** The group through which the owner shares, for the attribution line (R10). */
  group?: Maybe<Group>;
  id: Scalars['ID']['output'];
  /** For its authors and its owner's principal every licence, ended ones last; for others the ones that reach them now. */
  licenses: Array<License>;
  owner: Owner;
  /** Tags on projects that still wait for the owner's consent; for authors and the project's owner. */
  projectTags: Array<ProjectTag>;
  projects: Array<Project>;
  /** Use by others, counted once per person and day (domain.md F). */
  uses: Scalars['Int']['output'];
  /** The published version, or, for its authors before that, the newest one. */
  version: Version;
  /** Versions that the viewer may see, newest first. */
  versions: Array<Version>;
  viewerMay: ViewerMay;
  /** To whom the licences in force open it now; null for whoever neither wrote it nor decides for its owner nor reads it by a licence. */
  whoSees?: Maybe<WhoSees>;
};

export type ResourceConnection = {
  __typename?: 'ResourceConnection';
  edges: Array<ResourceEdge>;
  pageInfo: PageInfo;
};

export type ResourceEdge = {
  __typename?: 'ResourceEdge';
  cursor: Scalars['String']['output'];
  node: Resource;
};

/** One level, one reviewer, one outcome (先审后发). */
export type Review = Node & {
  __typename?: 'Review';
  assignedAt?: Maybe<Scalars['DateTime']['output']>;
  checklist: Array<ChecklistAnswer>;
  comment: Scalars['String']['output'];
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Code of `review-decisions`; null before. */
  decision?: Maybe<Scalars['String']['output']>;
  findings: Array<Finding>;
  id: Scalars['ID']['output'];
  /** Code of `review-levels`: automatic, school, group, district. */
  level: Scalars['String']['output'];
  number: Scalars['Int']['output'];
  /** Codes of `review-reasons`. */
  reasons: Array<Scalars['String']['output']>;
  /** Null while it waits for somebody. */
  reviewer?: Maybe<Person>;
  /** queued, assigned, in_progress, decided, recalled or lapsed. */
  state: Scalars['String']['output'];
  /** Title and number of what is reviewed, kept with the decision. */
  title: Scalars['String']['output'];
  /** Null once the version is closed to this reviewer again. */
  version?: Maybe<Version>;
  viewerMayDecide: Scalars['Boolean']['output'];
};

export type ReviewConnection = {
  __typename?: 'ReviewConnection';
  edges: Array<ReviewEdge>;
  pageInfo: PageInfo;
};

export type ReviewEdge = {
  __typename?: 'ReviewEdge';
  cursor: Scalars['String']['output'];
  node: Review;
};

export type RevokeLicenseInput = {
  /** Stricter than the licence foresaw; null: as it foresaw. */
  consequence?: InputMaybe<Scalars['String']['input']>;
  licenseId: Scalars['ID']['input'];
  /** Code of `revocation-reasons`. */
  reason: Scalars['String']['input'];
};

export type RevokeLicensePayload = {
  __typename?: 'RevokeLicensePayload';
  license?: Maybe<License>;
  refusals: Array<Refusal>;
};

export type RevokeServiceTokenInput = {
  id: Scalars['ID']['input'];
};

export type RevokeServiceTokenPayload = {
  __typename?: 'RevokeServiceTokenPayload';
  refusals: Array<Refusal>;
  serviceToken?: Maybe<ServiceToken>;
};

export type SavePlaybackInput = {
  partId: Scalars['ID']['input'];
  positionSeconds: Scalars['Float']['input'];
  /** True at the first second of a sitting. */
  starting?: InputMaybe<Scalars['Boolean']['input']>;
  /** Played since the last save, without what was skipped; more than the clock allows is cut. */
  watchedSeconds: Scalars['Float']['input'];
};

export type SavePlaybackPayload = {
  __typename?: 'SavePlaybackPayload';
  progress?: Maybe<PlaybackProgress>;
  refusals: Array<Refusal>;
};

/** A school or a campus (`parentSchoolId`). */
export type School = Node & {
  __typename?: 'School';
  classes: Array<SchoolClass>;
  /** Flags in force today, such as `rural`, `weak`, `new` (set by the bureau only, R16). */
  flags: Array<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** Memberships in force now. */
  memberships: Array<Membership>;
  name: LocalizedText;
  parentSchoolId?: Maybe<Scalars['ID']['output']>;
  /** Where the school's teachers and pupils are counted: staff with an account, now. */
  staffCount: Scalars['Int']['output'];
  /** Codes of `stages`. */
  stages: Array<Scalars['String']['output']>;
  state: Scalars['String']['output'];
  town: Scalars['String']['output'];
};

/** A class of pupils in one school year. */
export type SchoolClass = Node & {
  __typename?: 'SchoolClass';
  grade: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  /** Pupils enrolled now. */
  pupilCount: Scalars['Int']['output'];
  schoolId: Scalars['ID']['output'];
  schoolYear: Scalars['String']['output'];
};

export type SchoolThatSees = {
  __typename?: 'SchoolThatSees';
  /** Flags in force today. */
  flags: Array<Scalars['String']['output']>;
  /** single_entity, multi_entity or entrusted; null as above. */
  mode?: Maybe<Scalars['String']['output']>;
  pupilsSee: Scalars['Boolean']['output'];
  /** lead, campus or member; null when it is reached by name or through the district. */
  role?: Maybe<Scalars['String']['output']>;
  school: School;
  /** Teachers of the resource's stage, now. */
  staffCount: Scalars['Int']['output'];
  staffSee: Scalars['Boolean']['output'];
};

export type SearchConnection = {
  __typename?: 'SearchConnection';
  edges: Array<SearchEdge>;
  /** False: too few hold every word, so hits that hold some are there too. */
  everyWord: Scalars['Boolean']['output'];
  facets: Array<SearchFacet>;
  /** Ways on from an empty first page; else empty. */
  nextSteps: Array<SearchNextStep>;
  pageInfo: PageInfo;
  /** How many resources the viewer finds in all, exact to the instant. */
  totalCount: Scalars['Int']['output'];
  understood: SearchUnderstanding;
};

export type SearchEdge = {
  __typename?: 'SearchEdge';
  cursor: Scalars['String']['output'];
  highlights: Array<SearchHighlight>;
  node: Resource;
};

export type SearchFacet = {
  __typename?: 'SearchFacet';
  /** subject, grade, edition, volume, type, stage, courseLevel, owner, project or afterschoolCategory. */
  facet: Scalars['String']['output'];
  values: Array<SearchFacetValue>;
};

/** A value with its count under the filters of the other facets. */
export type SearchFacetValue = {
  __typename?: 'SearchFacetValue';
  code: Scalars['String']['output'];
  count: Scalars['Int']['output'];
  label: LocalizedText;
  selected: Scalars['Boolean']['output'];
};

/** Codes of the vocabularies; values of one list are alternatives, the lists all hold together. */
export type SearchFilterInput = {
  afterschoolCategories?: InputMaybe<Array<Scalars['String']['input']>>;
  courseLevels?: InputMaybe<Array<Scalars['String']['input']>>;
  editions?: InputMaybe<Array<Scalars['String']['input']>>;
  grades?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Schools and organisations that own the resource. */
  ownerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  projectIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  publishedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  publishedUntil?: InputMaybe<Scalars['DateTime']['input']>;
  stages?: InputMaybe<Array<Scalars['String']['input']>>;
  subjects?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Codes of `resource-types`. */
  types?: InputMaybe<Array<Scalars['String']['input']>>;
  volumes?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Where a hit matched: text in pieces, of which some are the matched words. */
export type SearchHighlight = {
  __typename?: 'SearchHighlight';
  /** title, lesson, unit, tags, owner, authors, description or text. */
  field: Scalars['String']['output'];
  /** Of text: the part, where the viewer may see it. */
  part?: Maybe<Part>;
  pieces: Array<SearchPiece>;
  /** Of text: page, slide or second, as `unit` says. */
  position?: Maybe<Scalars['Int']['output']>;
  unit?: Maybe<Scalars['String']['output']>;
};

export type SearchNextStep = {
  __typename?: 'SearchNextStep';
  /** How many resources the viewer finds that way; null where it is not counted. */
  count?: Maybe<Scalars['Int']['output']>;
  /** The facet to drop, of DROP_FILTER. */
  facet?: Maybe<Scalars['String']['output']>;
  kind: SearchNextStepKind;
  /** The query to ask instead; null: the same. */
  query?: Maybe<Scalars['String']['output']>;
  /** What it says, in the viewer's language. */
  text: Scalars['String']['output'];
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

export type SearchPiece = {
  __typename?: 'SearchPiece';
  matched: Scalars['Boolean']['output'];
  text: Scalars['String']['output'];
};

export type SearchSort =
  | 'NEWEST'
  | 'RELEVANCE';

export type SearchSuggestion = {
  __typename?: 'SearchSuggestion';
  /** How many resources of the viewer bear it; 1000 means at least so many. */
  count: Scalars['Int']['output'];
  /** lesson, unit, tag, school or author. */
  kind: Scalars['String']['output'];
  text: Scalars['String']['output'];
};

export type SearchTerm = {
  __typename?: 'SearchTerm';
  code: Scalars['String']['output'];
  label: LocalizedText;
};

/** What the query was taken for, to be shown and corrected. */
export type SearchUnderstanding = {
  __typename?: 'SearchUnderstanding';
  /** The words searched for, where they are not those typed: by pinyin or after a slip; only names that a hit bears. */
  correctedTo?: Maybe<Scalars['String']['output']>;
  editions: Array<SearchTerm>;
  grades: Array<SearchTerm>;
  subjects: Array<SearchTerm>;
  types: Array<SearchTerm>;
  /** Number of a unit, as in 第三单元. */
  unitNumber?: Maybe<Scalars['Int']['output']>;
  volumes: Array<SearchTerm>;
};

export type SendDeliveryInput = {
  /** The same key again gives the first delivery back. */
  clientKey: Scalars['String']['input'];
  dueOn: Scalars['String']['input'];
  /** rural, weak, new: the list is fixed at sending (R16). */
  flags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The school or group that sends. */
  fromId: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  purpose: Scalars['String']['input'];
  /** Schools by name, or else by `flags`. */
  schoolIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  title?: InputMaybe<Scalars['String']['input']>;
  versionId: Scalars['ID']['input'];
};

export type SendDeliveryPayload = {
  __typename?: 'SendDeliveryPayload';
  delivery?: Maybe<Delivery>;
  refusals: Array<Refusal>;
};

/** A piece of the licence's sentence; all but `text` are words that can be changed where the viewer decides. */
export type SentenceSpan = {
  __typename?: 'SentenceSpan';
  /** Must stay on one line: dates, numbers with their units. */
  keepsTogether: Scalars['Boolean']['output'];
  kind: SentenceSpanKind;
  text: Scalars['String']['output'];
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

/** A key for a program; it acts as one person, narrowed to the named operations, never with more. */
export type ServiceToken = Node & {
  __typename?: 'ServiceToken';
  createdAt: Scalars['DateTime']['output'];
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  label: Scalars['String']['output'];
  /** `read`, or `read` and `write`. */
  operations: Array<Scalars['String']['output']>;
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
};

export type SetAccountDisabledInput = {
  disabled: Scalars['Boolean']['input'];
  personId: Scalars['ID']['input'];
};

export type SetAccountDisabledPayload = {
  __typename?: 'SetAccountDisabledPayload';
  person?: Maybe<Person>;
  refusals: Array<Refusal>;
};

export type SetLocaleInput = {
  /** `zh-CN` or `en`. */
  locale: Scalars['String']['input'];
};

export type SetLocalePayload = {
  __typename?: 'SetLocalePayload';
  refusals: Array<Refusal>;
  viewer?: Maybe<Viewer>;
};

export type SignInInput = {
  password: Scalars['String']['input'];
  /** A shared computer: the session ends with the browser or after 45 idle minutes. */
  sharedComputer?: InputMaybe<Scalars['Boolean']['input']>;
  username: Scalars['String']['input'];
};

export type SignInPayload = {
  __typename?: 'SignInPayload';
  refusals: Array<Refusal>;
  viewer?: Maybe<Viewer>;
};

export type SignOutPayload = {
  __typename?: 'SignOutPayload';
  viewer: Viewer;
};

export type SubmitVersionInput = {
  /** The wish for whom it opens; the charter's default when null. Level of `audience-levels`. */
  audienceLevel?: InputMaybe<Scalars['String']['input']>;
  revision: Scalars['Int']['input'];
  /** The author states that he may share it: own work, or sources named. */
  rightsStated: Scalars['Boolean']['input'];
  versionId: Scalars['ID']['input'];
};

export type SubmitVersionPayload = {
  __typename?: 'SubmitVersionPayload';
  refusals: Array<Refusal>;
  version?: Maybe<Version>;
};

export type Subtitle = {
  __typename?: 'Subtitle';
  label: Scalars['String']['output'];
  language: Scalars['String']['output'];
  url: Scalars['String']['output'];
};

export type TakeCopyInput = {
  /** One part; null: the whole package. */
  partId?: InputMaybe<Scalars['ID']['input']>;
  versionId: Scalars['ID']['input'];
};

export type TakeCopyPayload = {
  __typename?: 'TakeCopyPayload';
  copy?: Maybe<Copy>;
  refusals: Array<Refusal>;
};

export type UnblockVersionInput = {
  versionId: Scalars['ID']['input'];
};

/**
 * One file on its way into a draft. Its bytes go in parts to signed addresses, never through GraphQL.
 * It survives a lost line, a reload and another day; without progress for seven days it is swept.
 * To anybody but the person who began it, it does not exist.
 */
export type Upload = Node & {
  __typename?: 'Upload';
  createdAt: Scalars['DateTime']['output'];
  /** When it is swept, unless another part comes. */
  expiresAt: Scalars['DateTime']['output'];
  /** Why it failed and what to do. */
  failure?: Maybe<Refusal>;
  id: Scalars['ID']['output'];
  /** Path inside the package, cleaned. */
  name: Scalars['String']['output'];
  /** What became of it, once complete and while it is in the draft. */
  part?: Maybe<Part>;
  partCount: Scalars['Int']['output'];
  /** Part n holds bytes [(n-1) × partSizeBytes, n × partSizeBytes); the last one the rest. */
  partSizeBytes: Scalars['Bytes']['output'];
  /** Numbers of the parts that are there; the others are still to be sent. */
  receivedParts: Array<Scalars['Int']['output']>;
  sizeBytes: Scalars['Bytes']['output'];
  state: UploadState;
  /** Null once the draft is gone. */
  version?: Maybe<Version>;
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

/**
 * What anybody holding a copy may learn: whether its licence stands, and nothing more.
 * No name of a person; the title only of what is public (decisions 24).
 */
export type Verification = {
  __typename?: 'Verification';
  /** What holds now and what to do, in a sentence. */
  advice: Scalars['String']['output'];
  /** First instant at which the licence is over; null: none. */
  endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** Null when unknown. */
  number?: Maybe<Scalars['String']['output']>;
  /** The school or enterprise that owns the work. */
  ownerName?: Maybe<LocalizedText>;
  sentence?: Maybe<Array<SentenceSpan>>;
  state: VerificationState;
  /** Only when the work is public. */
  title?: Maybe<Scalars['String']['output']>;
};

export type VerificationState =
  /** The number is ours and the file is not the one that was issued. */
  | 'altered'
  /** Issued here, and its licence has ended. */
  | 'ended'
  /** Issued here, and its licence stands. */
  | 'genuine'
  /** No such copy, or a wrong signature: one answer for both. */
  | 'unknown';

/** An immutable state of a resource once submitted; a draft before. */
export type Version = Node & {
  __typename?: 'Version';
  afterschoolCategories: Array<Scalars['String']['output']>;
  /** What changed since the version before. */
  changes: Scalars['String']['output'];
  competencies: Array<Scalars['String']['output']>;
  courseLevel?: Maybe<Scalars['String']['output']>;
  createdAt: Scalars['DateTime']['output'];
  description: Scalars['String']['output'];
  edition?: Maybe<Scalars['String']['output']>;
  editionRevisedIn?: Maybe<Scalars['Int']['output']>;
  grades: Array<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  language: Scalars['String']['output'];
  lesson?: Maybe<Scalars['String']['output']>;
  /** What is missing before it can be submitted, as sentences; empty: ready. */
  missing: Array<Refusal>;
  number: Scalars['Int']['output'];
  /** Parts that the viewer may see, in order. A part closed to him leaves no trace. */
  parts: Array<Part>;
  /** Where each prefilled value was read. */
  prefilled: Array<PrefilledField>;
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  resource: Resource;
  /** Reviews of this version, for authors, reviewers and the owner's principal. */
  reviews: Array<Review>;
  /** Send it back with an edit; it tells a stale page from a fresh one. */
  revision: Scalars['Int']['output'];
  safetyNotes?: Maybe<Scalars['String']['output']>;
  stage?: Maybe<Scalars['String']['output']>;
  state: VersionState;
  subject?: Maybe<Scalars['String']['output']>;
  submittedAt?: Maybe<Scalars['DateTime']['output']>;
  tags: Array<Scalars['String']['output']>;
  title: Scalars['String']['output'];
  titleEn?: Maybe<Scalars['String']['output']>;
  /** Code of `resource-types`. */
  type?: Maybe<Scalars['String']['output']>;
  unit?: Maybe<Scalars['String']['output']>;
  updatedAt: Scalars['DateTime']['output'];
  volume?: Maybe<Scalars['String']['output']>;
  withdrawnReason?: Maybe<Scalars['String']['output']>;
};

/** What a decision about a version's showing answers. */
export type VersionShownPayload = {
  __typename?: 'VersionShownPayload';
  refusals: Array<Refusal>;
  version?: Maybe<Version>;
};

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

/** Whoever asks: a person signed in, or anybody. */
export type Viewer = {
  __typename?: 'Viewer';
  /** The capacities held now. */
  capacities: Array<Capacity>;
  /** Classes of a pupil, or of a class teacher. */
  classes: Array<SchoolClass>;
  /** Send it back as the header `x-keyuan-csrf` with every mutation of a cookie session. Null when nobody is signed in. */
  csrfToken?: Maybe<Scalars['String']['output']>;
  /** Which parts of the interface concern this person. */
  duties: Duties;
  /** Groups whose staff the viewer is now. */
  groups: Array<Group>;
  locale: Scalars['String']['output'];
  mustChangePassword: Scalars['Boolean']['output'];
  /** Null when nobody is signed in. */
  person?: Maybe<Person>;
  /** Schools where the viewer is staff now, the own school first. */
  schools: Array<School>;
  /** Counts that wait for this person's own act. */
  waiting: Waiting;
};

/** What the viewer may do with a resource now; the interface repeats no rule. */
export type ViewerMay = {
  __typename?: 'ViewerMay';
  adapt: Scalars['Boolean']['output'];
  assign: Scalars['Boolean']['output'];
  classroomUse: Scalars['Boolean']['output'];
  deliver: Scalars['Boolean']['output'];
  download: Scalars['Boolean']['output'];
  edit: Scalars['Boolean']['output'];
  preview: Scalars['Boolean']['output'];
  print: Scalars['Boolean']['output'];
  publish: Scalars['Boolean']['output'];
  stream: Scalars['Boolean']['output'];
  withdraw: Scalars['Boolean']['output'];
};

/** One code of a controlled vocabulary. */
export type VocabularyCode = {
  __typename?: 'VocabularyCode';
  code: Scalars['String']['output'];
  name: LocalizedText;
};

/** How many things wait for the viewer to act. */
export type Waiting = {
  __typename?: 'Waiting';
  deliveries: Scalars['Int']['output'];
  projectTags: Scalars['Int']['output'];
  publications: Scalars['Int']['output'];
  returned: Scalars['Int']['output'];
  reviews: Scalars['Int']['output'];
};

/** To whom a resource opens: each school that is reached, and what lies outside. */
export type WhoSees = {
  __typename?: 'WhoSees';
  outside: Array<OutsideThatSees>;
  /** Pupils and their guardians may watch. */
  pupilsSee: Scalars['Boolean']['output'];
  schoolCount: Scalars['Int']['output'];
  schools: Array<SchoolThatSees>;
  staffCount: Scalars['Int']['output'];
  /** How many schools and how many of their teachers, in words: 10所学校的351位老师. */
  summary: Scalars['String']['output'];
};

export type WithdrawRequestInput = {
  requestId: Scalars['ID']['input'];
};

export type WithdrawRequestPayload = {
  __typename?: 'WithdrawRequestPayload';
  refusals: Array<Refusal>;
  request?: Maybe<LicenseRequest>;
};

export type WithdrawVersionInput = {
  reason: Scalars['String']['input'];
  versionId: Scalars['ID']['input'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( CopyFacts )
    | ( DeliveryRow )
    | ( GroupRow )
    | ( LessonRow )
    | ( GrantRow )
    | ( RequestRow )
    | ( MembershipRow )
    | ( PartRow )
    | ( PersonRow )
    | ( ProjectRow )
    | ( ReceiptRow )
    | ( ResourceRow )
    | ( ReviewRow )
    | ( SchoolRow )
    | ( ClassRow )
    | ( ServiceTokenRow )
    | ( UploadRow )
    | ( VersionRow )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AbortUploadInput: ResolverTypeWrapper<Partial<AbortUploadInput>>;
  AbortUploadPayload: ResolverTypeWrapper<Partial<Omit<AbortUploadPayload, 'refusals' | 'upload'> & { refusals: Array<ResolversTypes['Refusal']>, upload?: Maybe<ResolversTypes['Upload']> }>>;
  Account: ResolverTypeWrapper<AccountRow>;
  AddMembershipInput: ResolverTypeWrapper<Partial<AddMembershipInput>>;
  AddMembershipPayload: ResolverTypeWrapper<Partial<Omit<AddMembershipPayload, 'membership' | 'refusals'> & { membership?: Maybe<ResolversTypes['Membership']>, refusals: Array<ResolversTypes['Refusal']> }>>;
  AddressUploadPartsInput: ResolverTypeWrapper<Partial<AddressUploadPartsInput>>;
  AddressUploadPartsPayload: ResolverTypeWrapper<Partial<Omit<AddressUploadPartsPayload, 'refusals'> & { refusals: Array<ResolversTypes['Refusal']> }>>;
  AfterschoolCategory: ResolverTypeWrapper<Partial<AfterschoolCategory>>;
  AgreeToLicenseInput: ResolverTypeWrapper<Partial<AgreeToLicenseInput>>;
  AgreeToLicensePayload: ResolverTypeWrapper<Partial<Omit<AgreeToLicensePayload, 'refusals'> & { refusals: Array<ResolversTypes['Refusal']> }>>;
  Appointment: ResolverTypeWrapper<AppointmentRow>;
  AssignVersionInput: ResolverTypeWrapper<Partial<AssignVersionInput>>;
  AssignVersionPayload: ResolverTypeWrapper<Partial<Omit<AssignVersionPayload, 'lesson' | 'refusals'> & { lesson?: Maybe<ResolversTypes['Lesson']>, refusals: Array<ResolversTypes['Refusal']> }>>;
  Audience: ResolverTypeWrapper<AudienceModel>;
  BeginUploadInput: ResolverTypeWrapper<Partial<BeginUploadInput>>;
  BeginUploadPayload: ResolverTypeWrapper<Partial<Omit<BeginUploadPayload, 'refusals' | 'upload'> & { refusals: Array<ResolversTypes['Refusal']>, upload?: Maybe<ResolversTypes['Upload']> }>>;
  BlockVersionInput: ResolverTypeWrapper<Partial<BlockVersionInput>>;
  Boolean: ResolverTypeWrapper<Partial<Scalars['Boolean']['output']>>;
  BrowseLesson: ResolverTypeWrapper<Partial<BrowseLesson>>;
  BrowseNode: ResolverTypeWrapper<Partial<BrowseNode>>;
  BrowsePathInput: ResolverTypeWrapper<Partial<BrowsePathInput>>;
  BrowseTree: ResolverTypeWrapper<Partial<BrowseTree>>;
  Bytes: ResolverTypeWrapper<Partial<Scalars['Bytes']['output']>>;
  Capacity: ResolverTypeWrapper<Partial<Capacity>>;
  ChangePartInput: ResolverTypeWrapper<Partial<ChangePartInput>>;
  ChangePartPayload: ResolverTypeWrapper<Partial<Omit<ChangePartPayload, 'part' | 'refusals'> & { part?: Maybe<ResolversTypes['Part']>, refusals: Array<ResolversTypes['Refusal']> }>>;
  ChangePasswordInput: ResolverTypeWrapper<Partial<ChangePasswordInput>>;
  ChangePasswordPayload: ResolverTypeWrapper<Partial<Omit<ChangePasswordPayload, 'refusals' | 'viewer'> & { refusals: Array<ResolversTypes['Refusal']>, viewer?: Maybe<ResolversTypes['Viewer']> }>>;
  ChecklistAnswer: ResolverTypeWrapper<Partial<ChecklistAnswer>>;
  ChecklistAnswerInput: ResolverTypeWrapper<Partial<ChecklistAnswerInput>>;
  CompleteFirstRunInput: ResolverTypeWrapper<Partial<CompleteFirstRunInput>>;
  CompleteFirstRunPayload: ResolverTypeWrapper<Partial<Omit<CompleteFirstRunPayload, 'refusals' | 'viewer'> & { refusals: Array<ResolversTypes['Refusal']>, viewer?: Maybe<ResolversTypes['Viewer']> }>>;
  CompleteUploadInput: ResolverTypeWrapper<Partial<CompleteUploadInput>>;
  CompleteUploadPayload: ResolverTypeWrapper<Partial<Omit<CompleteUploadPayload, 'refusals' | 'upload'> & { refusals: Array<ResolversTypes['Refusal']>, upload?: Maybe<ResolversTypes['Upload']> }>>;
  Copy: ResolverTypeWrapper<CopyFacts>;
  CopyConnection: ResolverTypeWrapper<Partial<Omit<CopyConnection, 'edges'> & { edges: Array<ResolversTypes['CopyEdge']> }>>;
  CopyEdge: ResolverTypeWrapper<Partial<Omit<CopyEdge, 'node'> & { node: ResolversTypes['Copy'] }>>;
  CopyStanding: ResolverTypeWrapper<Partial<CopyStanding>>;
  CreateClassInput: ResolverTypeWrapper<Partial<CreateClassInput>>;
  CreateClassPayload: ResolverTypeWrapper<Partial<Omit<CreateClassPayload, 'class' | 'refusals'> & { class?: Maybe<ResolversTypes['SchoolClass']>, refusals: Array<ResolversTypes['Refusal']> }>>;
  CreateDraftInput: ResolverTypeWrapper<Partial<CreateDraftInput>>;
  CreateDraftPayload: ResolverTypeWrapper<Partial<Omit<CreateDraftPayload, 'refusals' | 'resource'> & { refusals: Array<ResolversTypes['Refusal']>, resource?: Maybe<ResolversTypes['Resource']> }>>;
  CreateGroupInput: ResolverTypeWrapper<Partial<CreateGroupInput>>;
  CreateGroupPayload: ResolverTypeWrapper<Partial<Omit<CreateGroupPayload, 'group' | 'refusals'> & { group?: Maybe<ResolversTypes['Group']>, refusals: Array<ResolversTypes['Refusal']> }>>;
  CreatePersonInput: ResolverTypeWrapper<Partial<CreatePersonInput>>;
  CreatePersonPayload: ResolverTypeWrapper<Partial<Omit<CreatePersonPayload, 'person' | 'refusals'> & { person?: Maybe<ResolversTypes['Person']>, refusals: Array<ResolversTypes['Refusal']> }>>;
  CreateSchoolInput: ResolverTypeWrapper<Partial<CreateSchoolInput>>;
  CreateSchoolPayload: ResolverTypeWrapper<Partial<Omit<CreateSchoolPayload, 'refusals' | 'school'> & { refusals: Array<ResolversTypes['Refusal']>, school?: Maybe<ResolversTypes['School']> }>>;
  CreateServiceTokenInput: ResolverTypeWrapper<Partial<CreateServiceTokenInput>>;
  CreateServiceTokenPayload: ResolverTypeWrapper<Partial<Omit<CreateServiceTokenPayload, 'refusals' | 'serviceToken'> & { refusals: Array<ResolversTypes['Refusal']>, serviceToken?: Maybe<ResolversTypes['ServiceToken']> }>>;
  CreateVersionInput: ResolverTypeWrapper<Partial<CreateVersionInput>>;
  CreateVersionPayload: ResolverTypeWrapper<Partial<Omit<CreateVersionPayload, 'refusals' | 'version'> & { refusals: Array<ResolversTypes['Refusal']>, version?: Maybe<ResolversTypes['Version']> }>>;
  DateTime: ResolverTypeWrapper<Partial<Scalars['DateTime']['output']>>;
  DecideProjectTagInput: ResolverTypeWrapper<Partial<DecideProjectTagInput>>;
  DecideProjectTagPayload: ResolverTypeWrapper<Partial<Omit<DecideProjectTagPayload, 'projectTag' | 'refusals'> & { projectTag?: Maybe<ResolversTypes['ProjectTag']>, refusals: Array<ResolversTypes['Refusal']> }>>;
  DecideRequestInput: ResolverTypeWrapper<Partial<DecideRequestInput>>;
  DecideRequestPayload: ResolverTypeWrapper<Partial<Omit<DecideRequestPayload, 'licenses' | 'refusals' | 'request'> & { licenses: Array<ResolversTypes['License']>, refusals: Array<ResolversTypes['Refusal']>, request?: Maybe<ResolversTypes['LicenseRequest']> }>>;
  DecideReviewInput: ResolverTypeWrapper<Partial<DecideReviewInput>>;
  DecideReviewPayload: ResolverTypeWrapper<Partial<Omit<DecideReviewPayload, 'refusals' | 'review'> & { refusals: Array<ResolversTypes['Refusal']>, review?: Maybe<ResolversTypes['Review']> }>>;
  DeclineReceiptInput: ResolverTypeWrapper<Partial<DeclineReceiptInput>>;
  Delivery: ResolverTypeWrapper<DeliveryRow>;
  DeliveryConnection: ResolverTypeWrapper<Partial<Omit<DeliveryConnection, 'edges'> & { edges: Array<ResolversTypes['DeliveryEdge']> }>>;
  DeliveryEdge: ResolverTypeWrapper<Partial<Omit<DeliveryEdge, 'node'> & { node: ResolversTypes['Delivery'] }>>;
  DeliveryTarget: ResolverTypeWrapper<Partial<Omit<DeliveryTarget, 'school'> & { school: ResolversTypes['School'] }>>;
  DescribeVersionInput: ResolverTypeWrapper<Partial<DescribeVersionInput>>;
  DescribeVersionPayload: ResolverTypeWrapper<Partial<Omit<DescribeVersionPayload, 'refusals' | 'version'> & { refusals: Array<ResolversTypes['Refusal']>, version?: Maybe<ResolversTypes['Version']> }>>;
  DescriptionInput: ResolverTypeWrapper<Partial<DescriptionInput>>;
  DiscardDraftInput: ResolverTypeWrapper<Partial<DiscardDraftInput>>;
  DiscardDraftPayload: ResolverTypeWrapper<Partial<Omit<DiscardDraftPayload, 'refusals'> & { refusals: Array<ResolversTypes['Refusal']> }>>;
  District: ResolverTypeWrapper<Partial<District>>;
  Duties: ResolverTypeWrapper<Partial<Duties>>;
  EndLessonInput: ResolverTypeWrapper<Partial<EndLessonInput>>;
  EndLessonPayload: ResolverTypeWrapper<Partial<Omit<EndLessonPayload, 'lesson' | 'refusals'> & { lesson?: Maybe<ResolversTypes['Lesson']>, refusals: Array<ResolversTypes['Refusal']> }>>;
  Film: ResolverTypeWrapper<FilmRow>;
  Finding: ResolverTypeWrapper<Partial<Finding>>;
  FindingInput: ResolverTypeWrapper<Partial<FindingInput>>;
  Float: ResolverTypeWrapper<Partial<Scalars['Float']['output']>>;
  GrantInput: ResolverTypeWrapper<Partial<GrantInput>>;
  GrantLicenseInput: ResolverTypeWrapper<Partial<GrantLicenseInput>>;
  GrantLicensePayload: ResolverTypeWrapper<Partial<Omit<GrantLicensePayload, 'licenses' | 'refusals'> & { licenses: Array<ResolversTypes['License']>, refusals: Array<ResolversTypes['Refusal']> }>>;
  Group: ResolverTypeWrapper<GroupRow>;
  ID: ResolverTypeWrapper<Partial<Scalars['ID']['output']>>;
  Int: ResolverTypeWrapper<Partial<Scalars['Int']['output']>>;
  IssueOneTimePasswordInput: ResolverTypeWrapper<Partial<IssueOneTimePasswordInput>>;
  IssueOneTimePasswordPayload: ResolverTypeWrapper<Partial<Omit<IssueOneTimePasswordPayload, 'person' | 'refusals'> & { person?: Maybe<ResolversTypes['Person']>, refusals: Array<ResolversTypes['Refusal']> }>>;
  Learning: ResolverTypeWrapper<Partial<Omit<Learning, 'finished' | 'lessons' | 'open'> & { finished: Array<ResolversTypes['Film']>, lessons: Array<ResolversTypes['Lesson']>, open: Array<ResolversTypes['Film']> }>>;
  Lesson: ResolverTypeWrapper<LessonRow>;
  License: ResolverTypeWrapper<GrantRow>;
  LicensePreview: ResolverTypeWrapper<ReadPreview>;
  LicenseProposal: ResolverTypeWrapper<ReadProposal>;
  LicenseRequest: ResolverTypeWrapper<RequestRow>;
  LicenseRequestConnection: ResolverTypeWrapper<Partial<Omit<LicenseRequestConnection, 'edges'> & { edges: Array<ResolversTypes['LicenseRequestEdge']> }>>;
  LicenseRequestEdge: ResolverTypeWrapper<Partial<Omit<LicenseRequestEdge, 'node'> & { node: ResolversTypes['LicenseRequest'] }>>;
  LicenseSource: ResolverTypeWrapper<GrantSource>;
  LicenseTemplate: ResolverTypeWrapper<LicenseTemplateModel>;
  LocalizedText: ResolverTypeWrapper<Partial<LocalizedText>>;
  Membership: ResolverTypeWrapper<MembershipRow>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  MyResourcesState: ResolverTypeWrapper<Partial<MyResourcesState>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  OutsideThatSees: ResolverTypeWrapper<Partial<OutsideThatSees>>;
  Owner: ResolverTypeWrapper<OwnerRow>;
  PageInfo: ResolverTypeWrapper<Partial<PageInfo>>;
  PagePicture: ResolverTypeWrapper<Partial<PagePicture>>;
  Part: ResolverTypeWrapper<PartRow>;
  PartAddress: ResolverTypeWrapper<Partial<PartAddress>>;
  PartHeader: ResolverTypeWrapper<Partial<PartHeader>>;
  PartNotice: ResolverTypeWrapper<Partial<PartNotice>>;
  PartToSendInput: ResolverTypeWrapper<Partial<PartToSendInput>>;
  Person: ResolverTypeWrapper<PersonRow>;
  PersonConnection: ResolverTypeWrapper<Partial<Omit<PersonConnection, 'edges'> & { edges: Array<ResolversTypes['PersonEdge']> }>>;
  PersonEdge: ResolverTypeWrapper<Partial<Omit<PersonEdge, 'node'> & { node: ResolversTypes['Person'] }>>;
  PlaybackProgress: ResolverTypeWrapper<ProgressRow>;
  PrefillVersionInput: ResolverTypeWrapper<Partial<PrefillVersionInput>>;
  PrefillVersionPayload: ResolverTypeWrapper<Partial<Omit<PrefillVersionPayload, 'refusals' | 'version'> & { refusals: Array<ResolversTypes['Refusal']>, version?: Maybe<ResolversTypes['Version']> }>>;
  PrefilledField: ResolverTypeWrapper<Partial<PrefilledField>>;
  Project: ResolverTypeWrapper<ProjectRow>;
  ProjectTag: ResolverTypeWrapper<ProjectTagRow>;
  ProposedLicense: ResolverTypeWrapper<GrantTerms>;
  PublishVersionInput: ResolverTypeWrapper<Partial<PublishVersionInput>>;
  PublishVersionPayload: ResolverTypeWrapper<Partial<Omit<PublishVersionPayload, 'licenses' | 'refusals' | 'version'> & { licenses: Array<ResolversTypes['License']>, refusals: Array<ResolversTypes['Refusal']>, version?: Maybe<ResolversTypes['Version']> }>>;
  PupilProgress: ResolverTypeWrapper<PupilProgressRow>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecallVersionInput: ResolverTypeWrapper<Partial<RecallVersionInput>>;
  RecallVersionPayload: ResolverTypeWrapper<Partial<Omit<RecallVersionPayload, 'refusals' | 'version'> & { refusals: Array<ResolversTypes['Refusal']>, version?: Maybe<ResolversTypes['Version']> }>>;
  Receipt: ResolverTypeWrapper<ReceiptRow>;
  ReceiptConnection: ResolverTypeWrapper<Partial<Omit<ReceiptConnection, 'edges'> & { edges: Array<ResolversTypes['ReceiptEdge']> }>>;
  ReceiptCount: ResolverTypeWrapper<Partial<ReceiptCount>>;
  ReceiptEdge: ResolverTypeWrapper<Partial<Omit<ReceiptEdge, 'node'> & { node: ResolversTypes['Receipt'] }>>;
  ReceiptInput: ResolverTypeWrapper<Partial<ReceiptInput>>;
  ReceiptPayload: ResolverTypeWrapper<Partial<Omit<ReceiptPayload, 'receipt' | 'refusals'> & { receipt?: Maybe<ResolversTypes['Receipt']>, refusals: Array<ResolversTypes['Refusal']> }>>;
  RecordCharterInput: ResolverTypeWrapper<Partial<RecordCharterInput>>;
  RecordCharterPayload: ResolverTypeWrapper<Partial<Omit<RecordCharterPayload, 'group' | 'refusals'> & { group?: Maybe<ResolversTypes['Group']>, refusals: Array<ResolversTypes['Refusal']> }>>;
  RecordPreviewInput: ResolverTypeWrapper<Partial<RecordPreviewInput>>;
  RecordPreviewPayload: ResolverTypeWrapper<Partial<Omit<RecordPreviewPayload, 'refusals'> & { refusals: Array<ResolversTypes['Refusal']> }>>;
  Refusal: ResolverTypeWrapper<RefusalModel>;
  RefusalCode: ResolverTypeWrapper<Partial<RefusalCode>>;
  RemovePartInput: ResolverTypeWrapper<Partial<RemovePartInput>>;
  RemovePartPayload: ResolverTypeWrapper<Partial<Omit<RemovePartPayload, 'refusals' | 'version'> & { refusals: Array<ResolversTypes['Refusal']>, version?: Maybe<ResolversTypes['Version']> }>>;
  RepublishVersionInput: ResolverTypeWrapper<Partial<RepublishVersionInput>>;
  RequestLicenseInput: ResolverTypeWrapper<Partial<RequestLicenseInput>>;
  RequestLicensePayload: ResolverTypeWrapper<Partial<Omit<RequestLicensePayload, 'refusals' | 'request'> & { refusals: Array<ResolversTypes['Refusal']>, request?: Maybe<ResolversTypes['LicenseRequest']> }>>;
  Resource: ResolverTypeWrapper<ResourceRow>;
  ResourceConnection: ResolverTypeWrapper<Partial<Omit<ResourceConnection, 'edges'> & { edges: Array<ResolversTypes['ResourceEdge']> }>>;
  ResourceEdge: ResolverTypeWrapper<Partial<Omit<ResourceEdge, 'node'> & { node: ResolversTypes['Resource'] }>>;
  Review: ResolverTypeWrapper<ReviewRow>;
  ReviewConnection: ResolverTypeWrapper<Partial<Omit<ReviewConnection, 'edges'> & { edges: Array<ResolversTypes['ReviewEdge']> }>>;
  ReviewEdge: ResolverTypeWrapper<Partial<Omit<ReviewEdge, 'node'> & { node: ResolversTypes['Review'] }>>;
  RevokeLicenseInput: ResolverTypeWrapper<Partial<RevokeLicenseInput>>;
  RevokeLicensePayload: ResolverTypeWrapper<Partial<Omit<RevokeLicensePayload, 'license' | 'refusals'> & { license?: Maybe<ResolversTypes['License']>, refusals: Array<ResolversTypes['Refusal']> }>>;
  RevokeServiceTokenInput: ResolverTypeWrapper<Partial<RevokeServiceTokenInput>>;
  RevokeServiceTokenPayload: ResolverTypeWrapper<Partial<Omit<RevokeServiceTokenPayload, 'refusals' | 'serviceToken'> & { refusals: Array<ResolversTypes['Refusal']>, serviceToken?: Maybe<ResolversTypes['ServiceToken']> }>>;
  SavePlaybackInput: ResolverTypeWrapper<Partial<SavePlaybackInput>>;
  SavePlaybackPayload: ResolverTypeWrapper<Partial<Omit<SavePlaybackPayload, 'progress' | 'refusals'> & { progress?: Maybe<ResolversTypes['PlaybackProgress']>, refusals: Array<ResolversTypes['Refusal']> }>>;
  School: ResolverTypeWrapper<SchoolRow>;
  SchoolClass: ResolverTypeWrapper<ClassRow>;
  SchoolThatSees: ResolverTypeWrapper<SchoolThatSeesModel>;
  SearchConnection: ResolverTypeWrapper<SearchPage>;
  SearchEdge: ResolverTypeWrapper<SearchRow>;
  SearchFacet: ResolverTypeWrapper<Partial<SearchFacet>>;
  SearchFacetValue: ResolverTypeWrapper<Partial<SearchFacetValue>>;
  SearchFilterInput: ResolverTypeWrapper<Partial<SearchFilterInput>>;
  SearchHighlight: ResolverTypeWrapper<Partial<Omit<SearchHighlight, 'part'> & { part?: Maybe<ResolversTypes['Part']> }>>;
  SearchNextStep: ResolverTypeWrapper<Partial<SearchNextStep>>;
  SearchNextStepKind: ResolverTypeWrapper<Partial<SearchNextStepKind>>;
  SearchPiece: ResolverTypeWrapper<Partial<SearchPiece>>;
  SearchSort: ResolverTypeWrapper<Partial<SearchSort>>;
  SearchSuggestion: ResolverTypeWrapper<Partial<SearchSuggestion>>;
  SearchTerm: ResolverTypeWrapper<Partial<SearchTerm>>;
  SearchUnderstanding: ResolverTypeWrapper<Partial<SearchUnderstanding>>;
  SendDeliveryInput: ResolverTypeWrapper<Partial<SendDeliveryInput>>;
  SendDeliveryPayload: ResolverTypeWrapper<Partial<Omit<SendDeliveryPayload, 'delivery' | 'refusals'> & { delivery?: Maybe<ResolversTypes['Delivery']>, refusals: Array<ResolversTypes['Refusal']> }>>;
  SentenceSpan: ResolverTypeWrapper<Partial<SentenceSpan>>;
  SentenceSpanKind: ResolverTypeWrapper<Partial<SentenceSpanKind>>;
  ServiceToken: ResolverTypeWrapper<ServiceTokenRow>;
  SetAccountDisabledInput: ResolverTypeWrapper<Partial<SetAccountDisabledInput>>;
  SetAccountDisabledPayload: ResolverTypeWrapper<Partial<Omit<SetAccountDisabledPayload, 'person' | 'refusals'> & { person?: Maybe<ResolversTypes['Person']>, refusals: Array<ResolversTypes['Refusal']> }>>;
  SetLocaleInput: ResolverTypeWrapper<Partial<SetLocaleInput>>;
  SetLocalePayload: ResolverTypeWrapper<Partial<Omit<SetLocalePayload, 'refusals' | 'viewer'> & { refusals: Array<ResolversTypes['Refusal']>, viewer?: Maybe<ResolversTypes['Viewer']> }>>;
  SignInInput: ResolverTypeWrapper<Partial<SignInInput>>;
  SignInPayload: ResolverTypeWrapper<Partial<Omit<SignInPayload, 'refusals' | 'viewer'> & { refusals: Array<ResolversTypes['Refusal']>, viewer?: Maybe<ResolversTypes['Viewer']> }>>;
  SignOutPayload: ResolverTypeWrapper<Partial<Omit<SignOutPayload, 'viewer'> & { viewer: ResolversTypes['Viewer'] }>>;
  String: ResolverTypeWrapper<Partial<Scalars['String']['output']>>;
  SubmitVersionInput: ResolverTypeWrapper<Partial<SubmitVersionInput>>;
  SubmitVersionPayload: ResolverTypeWrapper<Partial<Omit<SubmitVersionPayload, 'refusals' | 'version'> & { refusals: Array<ResolversTypes['Refusal']>, version?: Maybe<ResolversTypes['Version']> }>>;
  Subtitle: ResolverTypeWrapper<Partial<Subtitle>>;
  TakeCopyInput: ResolverTypeWrapper<Partial<TakeCopyInput>>;
  TakeCopyPayload: ResolverTypeWrapper<Partial<Omit<TakeCopyPayload, 'copy' | 'refusals'> & { copy?: Maybe<ResolversTypes['Copy']>, refusals: Array<ResolversTypes['Refusal']> }>>;
  UnblockVersionInput: ResolverTypeWrapper<Partial<UnblockVersionInput>>;
  Upload: ResolverTypeWrapper<UploadRow>;
  UploadState: ResolverTypeWrapper<Partial<UploadState>>;
  Verification: ResolverTypeWrapper<Partial<Verification>>;
  VerificationState: ResolverTypeWrapper<Partial<VerificationState>>;
  Version: ResolverTypeWrapper<VersionRow>;
  VersionShownPayload: ResolverTypeWrapper<Partial<Omit<VersionShownPayload, 'refusals' | 'version'> & { refusals: Array<ResolversTypes['Refusal']>, version?: Maybe<ResolversTypes['Version']> }>>;
  VersionState: ResolverTypeWrapper<Partial<VersionState>>;
  Viewer: ResolverTypeWrapper<ViewerModel>;
  ViewerMay: ResolverTypeWrapper<Partial<ViewerMay>>;
  VocabularyCode: ResolverTypeWrapper<Partial<VocabularyCode>>;
  Waiting: ResolverTypeWrapper<Partial<Waiting>>;
  WhoSees: ResolverTypeWrapper<WhoSeesModel>;
  WithdrawRequestInput: ResolverTypeWrapper<Partial<WithdrawRequestInput>>;
  WithdrawRequestPayload: ResolverTypeWrapper<Partial<Omit<WithdrawRequestPayload, 'refusals' | 'request'> & { refusals: Array<ResolversTypes['Refusal']>, request?: Maybe<ResolversTypes['LicenseRequest']> }>>;
  WithdrawVersionInput: ResolverTypeWrapper<Partial<WithdrawVersionInput>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AbortUploadInput: Partial<AbortUploadInput>;
  AbortUploadPayload: Partial<Omit<AbortUploadPayload, 'refusals' | 'upload'> & { refusals: Array<ResolversParentTypes['Refusal']>, upload?: Maybe<ResolversParentTypes['Upload']> }>;
  Account: AccountRow;
  AddMembershipInput: Partial<AddMembershipInput>;
  AddMembershipPayload: Partial<Omit<AddMembershipPayload, 'membership' | 'refusals'> & { membership?: Maybe<ResolversParentTypes['Membership']>, refusals: Array<ResolversParentTypes['Refusal']> }>;
  AddressUploadPartsInput: Partial<AddressUploadPartsInput>;
  AddressUploadPartsPayload: Partial<Omit<AddressUploadPartsPayload, 'refusals'> & { refusals: Array<ResolversParentTypes['Refusal']> }>;
  AfterschoolCategory: Partial<AfterschoolCategory>;
  AgreeToLicenseInput: Partial<AgreeToLicenseInput>;
  AgreeToLicensePayload: Partial<Omit<AgreeToLicensePayload, 'refusals'> & { refusals: Array<ResolversParentTypes['Refusal']> }>;
  Appointment: AppointmentRow;
  AssignVersionInput: Partial<AssignVersionInput>;
  AssignVersionPayload: Partial<Omit<AssignVersionPayload, 'lesson' | 'refusals'> & { lesson?: Maybe<ResolversParentTypes['Lesson']>, refusals: Array<ResolversParentTypes['Refusal']> }>;
  Audience: AudienceModel;
  BeginUploadInput: Partial<BeginUploadInput>;
  BeginUploadPayload: Partial<Omit<BeginUploadPayload, 'refusals' | 'upload'> & { refusals: Array<ResolversParentTypes['Refusal']>, upload?: Maybe<ResolversParentTypes['Upload']> }>;
  BlockVersionInput: Partial<BlockVersionInput>;
  Boolean: Partial<Scalars['Boolean']['output']>;
  BrowseLesson: Partial<BrowseLesson>;
  BrowseNode: Partial<BrowseNode>;
  BrowsePathInput: Partial<BrowsePathInput>;
  BrowseTree: Partial<BrowseTree>;
  Bytes: Partial<Scalars['Bytes']['output']>;
  ChangePartInput: Partial<ChangePartInput>;
  ChangePartPayload: Partial<Omit<ChangePartPayload, 'part' | 'refusals'> & { part?: Maybe<ResolversParentTypes['Part']>, refusals: Array<ResolversParentTypes['Refusal']> }>;
  ChangePasswordInput: Partial<ChangePasswordInput>;
  ChangePasswordPayload: Partial<Omit<ChangePasswordPayload, 'refusals' | 'viewer'> & { refusals: Array<ResolversParentTypes['Refusal']>, viewer?: Maybe<ResolversParentTypes['Viewer']> }>;
  ChecklistAnswer: Partial<ChecklistAnswer>;
  ChecklistAnswerInput: Partial<ChecklistAnswerInput>;
  CompleteFirstRunInput: Partial<CompleteFirstRunInput>;
  CompleteFirstRunPayload: Partial<Omit<CompleteFirstRunPayload, 'refusals' | 'viewer'> & { refusals: Array<ResolversParentTypes['Refusal']>, viewer?: Maybe<ResolversParentTypes['Viewer']> }>;
  CompleteUploadInput: Partial<CompleteUploadInput>;
  CompleteUploadPayload: Partial<Omit<CompleteUploadPayload, 'refusals' | 'upload'> & { refusals: Array<ResolversParentTypes['Refusal']>, upload?: Maybe<ResolversParentTypes['Upload']> }>;
  Copy: CopyFacts;
  CopyConnection: Partial<Omit<CopyConnection, 'edges'> & { edges: Array<ResolversParentTypes['CopyEdge']> }>;
  CopyEdge: Partial<Omit<CopyEdge, 'node'> & { node: ResolversParentTypes['Copy'] }>;
  CreateClassInput: Partial<CreateClassInput>;
  CreateClassPayload: Partial<Omit<CreateClassPayload, 'class' | 'refusals'> & { class?: Maybe<ResolversParentTypes['SchoolClass']>, refusals: Array<ResolversParentTypes['Refusal']> }>;
  CreateDraftInput: Partial<CreateDraftInput>;
  CreateDraftPayload: Partial<Omit<CreateDraftPayload, 'refusals' | 'resource'> & { refusals: Array<ResolversParentTypes['Refusal']>, resource?: Maybe<ResolversParentTypes['Resource']> }>;
  CreateGroupInput: Partial<CreateGroupInput>;
  CreateGroupPayload: Partial<Omit<CreateGroupPayload, 'group' | 'refusals'> & { group?: Maybe<ResolversParentTypes['Group']>, refusals: Array<ResolversParentTypes['Refusal']> }>;
  CreatePersonInput: Partial<CreatePersonInput>;
  CreatePersonPayload: Partial<Omit<CreatePersonPayload, 'person' | 'refusals'> & { person?: Maybe<ResolversParentTypes['Person']>, refusals: Array<ResolversParentTypes['Refusal']> }>;
  CreateSchoolInput: Partial<CreateSchoolInput>;
  CreateSchoolPayload: Partial<Omit<CreateSchoolPayload, 'refusals' | 'school'> & { refusals: Array<ResolversParentTypes['Refusal']>, school?: Maybe<ResolversParentTypes['School']> }>;
  CreateServiceTokenInput: Partial<CreateServiceTokenInput>;
  CreateServiceTokenPayload: Partial<Omit<CreateServiceTokenPayload, 'refusals' | 'serviceToken'> & { refusals: Array<ResolversParentTypes['Refusal']>, serviceToken?: Maybe<ResolversParentTypes['ServiceToken']> }>;
  CreateVersionInput: Partial<CreateVersionInput>;
  CreateVersionPayload: Partial<Omit<CreateVersionPayload, 'refusals' | 'version'> & { refusals: Array<ResolversParentTypes['Refusal']>, version?: Maybe<ResolversParentTypes['Version']> }>;
  DateTime: Partial<Scalars['DateTime']['output']>;
  DecideProjectTagInput: Partial<DecideProjectTagInput>;
  DecideProjectTagPayload: Partial<Omit<DecideProjectTagPayload, 'projectTag' | 'refusals'> & { projectTag?: Maybe<ResolversParentTypes['ProjectTag']>, refusals: Array<ResolversParentTypes['Refusal']> }>;
  DecideRequestInput: Partial<DecideRequestInput>;
  DecideRequestPayload: Partial<Omit<DecideRequestPayload, 'licenses' | 'refusals' | 'request'> & { licenses: Array<ResolversParentTypes['License']>, refusals: Array<ResolversParentTypes['Refusal']>, request?: Maybe<ResolversParentTypes['LicenseRequest']> }>;
  DecideReviewInput: Partial<DecideReviewInput>;
  DecideReviewPayload: Partial<Omit<DecideReviewPayload, 'refusals' | 'review'> & { refusals: Array<ResolversParentTypes['Refusal']>, review?: Maybe<ResolversParentTypes['Review']> }>;
  DeclineReceiptInput: Partial<DeclineReceiptInput>;
  Delivery: DeliveryRow;
  DeliveryConnection: Partial<Omit<DeliveryConnection, 'edges'> & { edges: Array<ResolversParentTypes['DeliveryEdge']> }>;
  DeliveryEdge: Partial<Omit<DeliveryEdge, 'node'> & { node: ResolversParentTypes['Delivery'] }>;
  DeliveryTarget: Partial<Omit<DeliveryTarget, 'school'> & { school: ResolversParentTypes['School'] }>;
  DescribeVersionInput: Partial<DescribeVersionInput>;
  DescribeVersionPayload: Partial<Omit<DescribeVersionPayload, 'refusals' | 'version'> & { refusals: Array<ResolversParentTypes['Refusal']>, version?: Maybe<ResolversParentTypes['Version']> }>;
  DescriptionInput: Partial<DescriptionInput>;
  DiscardDraftInput: Partial<DiscardDraftInput>;
  DiscardDraftPayload: Partial<Omit<DiscardDraftPayload, 'refusals'> & { refusals: Array<ResolversParentTypes['Refusal']> }>;
  District: Partial<District>;
  Duties: Partial<Duties>;
  EndLessonInput: Partial<EndLessonInput>;
  EndLessonPayload: Partial<Omit<EndLessonPayload, 'lesson' | 'refusals'> & { lesson?: Maybe<ResolversParentTypes['Lesson']>, refusals: Array<ResolversParentTypes['Refusal']> }>;
  Film: FilmRow;
  Finding: Partial<Finding>;
  FindingInput: Partial<FindingInput>;
  Float: Partial<Scalars['Float']['output']>;
  GrantInput: Partial<GrantInput>;
  GrantLicenseInput: Partial<GrantLicenseInput>;
  GrantLicensePayload: Partial<Omit<GrantLicensePayload, 'licenses' | 'refusals'> & { licenses: Array<ResolversParentTypes['License']>, refusals: Array<ResolversParentTypes['Refusal']> }>;
  Group: GroupRow;
  ID: Partial<Scalars['ID']['output']>;
  Int: Partial<Scalars['Int']['output']>;
  IssueOneTimePasswordInput: Partial<IssueOneTimePasswordInput>;
  IssueOneTimePasswordPayload: Partial<Omit<IssueOneTimePasswordPayload, 'person' | 'refusals'> & { person?: Maybe<ResolversParentTypes['Person']>, refusals: Array<ResolversParentTypes['Refusal']> }>;
  Learning: Partial<Omit<Learning, 'finished' | 'lessons' | 'open'> & { finished: Array<ResolversParentTypes['Film']>, lessons: Array<ResolversParentTypes['Lesson']>, open: Array<ResolversParentTypes['Film']> }>;
  Lesson: LessonRow;
  License: GrantRow;
  LicensePreview: ReadPreview;
  LicenseProposal: ReadProposal;
  LicenseRequest: RequestRow;
  LicenseRequestConnection: Partial<Omit<LicenseRequestConnection, 'edges'> & { edges: Array<ResolversParentTypes['LicenseRequestEdge']> }>;
  LicenseRequestEdge: Partial<Omit<LicenseRequestEdge, 'node'> & { node: ResolversParentTypes['LicenseRequest'] }>;
  LicenseSource: GrantSource;
  LicenseTemplate: LicenseTemplateModel;
  LocalizedText: Partial<LocalizedText>;
  Membership: MembershipRow;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  OutsideThatSees: Partial<OutsideThatSees>;
  Owner: OwnerRow;
  PageInfo: Partial<PageInfo>;
  PagePicture: Partial<PagePicture>;
  Part: PartRow;
  PartAddress: Partial<PartAddress>;
  PartHeader: Partial<PartHeader>;
  PartNotice: Partial<PartNotice>;
  PartToSendInput: Partial<PartToSendInput>;
  Person: PersonRow;
  PersonConnection: Partial<Omit<PersonConnection, 'edges'> & { edges: Array<ResolversParentTypes['PersonEdge']> }>;
  PersonEdge: Partial<Omit<PersonEdge, 'node'> & { node: ResolversParentTypes['Person'] }>;
  PlaybackProgress: ProgressRow;
  PrefillVersionInput: Partial<PrefillVersionInput>;
  PrefillVersionPayload: Partial<Omit<PrefillVersionPayload, 'refusals' | 'version'> & { refusals: Array<ResolversParentTypes['Refusal']>, version?: Maybe<ResolversParentTypes['Version']> }>;
  PrefilledField: Partial<PrefilledField>;
  Project: ProjectRow;
  ProjectTag: ProjectTagRow;
  ProposedLicense: GrantTerms;
  PublishVersionInput: Partial<PublishVersionInput>;
  PublishVersionPayload: Partial<Omit<PublishVersionPayload, 'licenses' | 'refusals' | 'version'> & { licenses: Array<ResolversParentTypes['License']>, refusals: Array<ResolversParentTypes['Refusal']>, version?: Maybe<ResolversParentTypes['Version']> }>;
  PupilProgress: PupilProgressRow;
  Query: Record<PropertyKey, never>;
  RecallVersionInput: Partial<RecallVersionInput>;
  RecallVersionPayload: Partial<Omit<RecallVersionPayload, 'refusals' | 'version'> & { refusals: Array<ResolversParentTypes['Refusal']>, version?: Maybe<ResolversParentTypes['Version']> }>;
  Receipt: ReceiptRow;
  ReceiptConnection: Partial<Omit<ReceiptConnection, 'edges'> & { edges: Array<ResolversParentTypes['ReceiptEdge']> }>;
  ReceiptCount: Partial<ReceiptCount>;
  ReceiptEdge: Partial<Omit<ReceiptEdge, 'node'> & { node: ResolversParentTypes['Receipt'] }>;
  ReceiptInput: Partial<ReceiptInput>;
  ReceiptPayload: Partial<Omit<ReceiptPayload, 'receipt' | 'refusals'> & { receipt?: Maybe<ResolversParentTypes['Receipt']>, refusals: Array<ResolversParentTypes['Refusal']> }>;
  RecordCharterInput: Partial<RecordCharterInput>;
  RecordCharterPayload: Partial<Omit<RecordCharterPayload, 'group' | 'refusals'> & { group?: Maybe<ResolversParentTypes['Group']>, refusals: Array<ResolversParentTypes['Refusal']> }>;
  RecordPreviewInput: Partial<RecordPreviewInput>;
  RecordPreviewPayload: Partial<Omit<RecordPreviewPayload, 'refusals'> & { refusals: Array<ResolversParentTypes['Refusal']> }>;
  Refusal: RefusalModel;
  RemovePartInput: Partial<RemovePartInput>;
  RemovePartPayload: Partial<Omit<RemovePartPayload, 'refusals' | 'version'> & { refusals: Array<ResolversParentTypes['Refusal']>, version?: Maybe<ResolversParentTypes['Version']> }>;
  RepublishVersionInput: Partial<RepublishVersionInput>;
  RequestLicenseInput: Partial<RequestLicenseInput>;
  RequestLicensePayload: Partial<Omit<RequestLicensePayload, 'refusals' | 'request'> & { refusals: Array<ResolversParentTypes['Refusal']>, request?: Maybe<ResolversParentTypes['LicenseRequest']> }>;
  Resource: ResourceRow;
  ResourceConnection: Partial<Omit<ResourceConnection, 'edges'> & { edges: Array<ResolversParentTypes['ResourceEdge']> }>;
  ResourceEdge: Partial<Omit<ResourceEdge, 'node'> & { node: ResolversParentTypes['Resource'] }>;
  Review: ReviewRow;
  ReviewConnection: Partial<Omit<ReviewConnection, 'edges'> & { edges: Array<ResolversParentTypes['ReviewEdge']> }>;
  ReviewEdge: Partial<Omit<ReviewEdge, 'node'> & { node: ResolversParentTypes['Review'] }>;
  RevokeLicenseInput: Partial<RevokeLicenseInput>;
  RevokeLicensePayload: Partial<Omit<RevokeLicensePayload, 'license' | 'refusals'> & { license?: Maybe<ResolversParentTypes['License']>, refusals: Array<ResolversParentTypes['Refusal']> }>;
  RevokeServiceTokenInput: Partial<RevokeServiceTokenInput>;
  RevokeServiceTokenPayload: Partial<Omit<RevokeServiceTokenPayload, 'refusals' | 'serviceToken'> & { refusals: Array<ResolversParentTypes['Refusal']>, serviceToken?: Maybe<ResolversParentTypes['ServiceToken']> }>;
  SavePlaybackInput: Partial<SavePlaybackInput>;
  SavePlaybackPayload: Partial<Omit<SavePlaybackPayload, 'progress' | 'refusals'> & { progress?: Maybe<ResolversParentTypes['PlaybackProgress']>, refusals: Array<ResolversParentTypes['Refusal']> }>;
  School: SchoolRow;
  SchoolClass: ClassRow;
  SchoolThatSees: SchoolThatSeesModel;
  SearchConnection: SearchPage;
  SearchEdge: SearchRow;
  SearchFacet: Partial<SearchFacet>;
  SearchFacetValue: Partial<SearchFacetValue>;
  SearchFilterInput: Partial<SearchFilterInput>;
  SearchHighlight: Partial<Omit<SearchHighlight, 'part'> & { part?: Maybe<ResolversParentTypes['Part']> }>;
  SearchNextStep: Partial<SearchNextStep>;
  SearchPiece: Partial<SearchPiece>;
  SearchSuggestion: Partial<SearchSuggestion>;
  SearchTerm: Partial<SearchTerm>;
  SearchUnderstanding: Partial<SearchUnderstanding>;
  SendDeliveryInput: Partial<SendDeliveryInput>;
  SendDeliveryPayload: Partial<Omit<SendDeliveryPayload, 'delivery' | 'refusals'> & { delivery?: Maybe<ResolversParentTypes['Delivery']>, refusals: Array<ResolversParentTypes['Refusal']> }>;
  SentenceSpan: Partial<SentenceSpan>;
  ServiceToken: ServiceTokenRow;
  SetAccountDisabledInput: Partial<SetAccountDisabledInput>;
  SetAccountDisabledPayload: Partial<Omit<SetAccountDisabledPayload, 'person' | 'refusals'> & { person?: Maybe<ResolversParentTypes['Person']>, refusals: Array<ResolversParentTypes['Refusal']> }>;
  SetLocaleInput: Partial<SetLocaleInput>;
  SetLocalePayload: Partial<Omit<SetLocalePayload, 'refusals' | 'viewer'> & { refusals: Array<ResolversParentTypes['Refusal']>, viewer?: Maybe<ResolversParentTypes['Viewer']> }>;
  SignInInput: Partial<SignInInput>;
  SignInPayload: Partial<Omit<SignInPayload, 'refusals' | 'viewer'> & { refusals: Array<ResolversParentTypes['Refusal']>, viewer?: Maybe<ResolversParentTypes['Viewer']> }>;
  SignOutPayload: Partial<Omit<SignOutPayload, 'viewer'> & { viewer: ResolversParentTypes['Viewer'] }>;
  String: Partial<Scalars['String']['output']>;
  SubmitVersionInput: Partial<SubmitVersionInput>;
  SubmitVersionPayload: Partial<Omit<SubmitVersionPayload, 'refusals' | 'version'> & { refusals: Array<ResolversParentTypes['Refusal']>, version?: Maybe<ResolversParentTypes['Version']> }>;
  Subtitle: Partial<Subtitle>;
  TakeCopyInput: Partial<TakeCopyInput>;
  TakeCopyPayload: Partial<Omit<TakeCopyPayload, 'copy' | 'refusals'> & { copy?: Maybe<ResolversParentTypes['Copy']>, refusals: Array<ResolversParentTypes['Refusal']> }>;
  UnblockVersionInput: Partial<UnblockVersionInput>;
  Upload: UploadRow;
  Verification: Partial<Verification>;
  Version: VersionRow;
  VersionShownPayload: Partial<Omit<VersionShownPayload, 'refusals' | 'version'> & { refusals: Array<ResolversParentTypes['Refusal']>, version?: Maybe<ResolversParentTypes['Version']> }>;
  Viewer: ViewerModel;
  ViewerMay: Partial<ViewerMay>;
  VocabularyCode: Partial<VocabularyCode>;
  Waiting: Partial<Waiting>;
  WhoSees: WhoSeesModel;
  WithdrawRequestInput: Partial<WithdrawRequestInput>;
  WithdrawRequestPayload: Partial<Omit<WithdrawRequestPayload, 'refusals' | 'request'> & { refusals: Array<ResolversParentTypes['Refusal']>, request?: Maybe<ResolversParentTypes['LicenseRequest']> }>;
  WithdrawVersionInput: Partial<WithdrawVersionInput>;
};

export type AbortUploadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AbortUploadPayload'] = ResolversParentTypes['AbortUploadPayload']> = {
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
  upload?: Resolver<Maybe<ResolversTypes['Upload']>, ParentType, ContextType>;
};

export type AccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account']> = {
  disabledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  mustChangePassword?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AddMembershipPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddMembershipPayload'] = ResolversParentTypes['AddMembershipPayload']> = {
  membership?: Resolver<Maybe<ResolversTypes['Membership']>, ParentType, ContextType>;
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type AddressUploadPartsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddressUploadPartsPayload'] = ResolversParentTypes['AddressUploadPartsPayload']> = {
  addresses?: Resolver<Array<ResolversTypes['PartAddress']>, ParentType, ContextType>;
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type AfterschoolCategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AfterschoolCategory'] = ResolversParentTypes['AfterschoolCategory']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type AgreeToLicensePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgreeToLicensePayload'] = ResolversParentTypes['AgreeToLicensePayload']> = {
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
  versionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type AppointmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Appointment'] = ResolversParentTypes['Appointment']> = {
  derived?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  grades?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  placeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  placeName?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roleName?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  stages?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  subjects?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type AssignVersionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssignVersionPayload'] = ResolversParentTypes['AssignVersionPayload']> = {
  lesson?: Resolver<Maybe<ResolversTypes['Lesson']>, ParentType, ContextType>;
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type AudienceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Audience'] = ResolversParentTypes['Audience']> = {
  level?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  placeIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  placeNames?: Resolver<Array<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
};

export type BeginUploadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BeginUploadPayload'] = ResolversParentTypes['BeginUploadPayload']> = {
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
  upload?: Resolver<Maybe<ResolversTypes['Upload']>, ParentType, ContextType>;
};

export type BrowseLessonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BrowseLesson'] = ResolversParentTypes['BrowseLesson']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kinds?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BrowseNodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BrowseNode'] = ResolversParentTypes['BrowseNode']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type BrowseTreeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BrowseTree'] = ResolversParentTypes['BrowseTree']> = {
  editions?: Resolver<Array<ResolversTypes['BrowseNode']>, ParentType, ContextType>;
  grades?: Resolver<Array<ResolversTypes['BrowseNode']>, ParentType, ContextType>;
  lessons?: Resolver<Array<ResolversTypes['BrowseLesson']>, ParentType, ContextType>;
  subjects?: Resolver<Array<ResolversTypes['BrowseNode']>, ParentType, ContextType>;
  units?: Resolver<Array<ResolversTypes['BrowseNode']>, ParentType, ContextType>;
  volumes?: Resolver<Array<ResolversTypes['BrowseNode']>, ParentType, ContextType>;
};

export interface BytesScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Bytes'], any> {
  name: 'Bytes';
}

export type ChangePartPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePartPayload'] = ResolversParentTypes['ChangePartPayload']> = {
  part?: Resolver<Maybe<ResolversTypes['Part']>, ParentType, ContextType>;
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type ChangePasswordPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePasswordPayload'] = ResolversParentTypes['ChangePasswordPayload']> = {
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
};

export type ChecklistAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChecklistAnswer'] = ResolversParentTypes['ChecklistAnswer']> = {
  dimension?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  inOrder?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CompleteFirstRunPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompleteFirstRunPayload'] = ResolversParentTypes['CompleteFirstRunPayload']> = {
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
};

export type CompleteUploadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompleteUploadPayload'] = ResolversParentTypes['CompleteUploadPayload']> = {
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
  upload?: Resolver<Maybe<ResolversTypes['Upload']>, ParentType, ContextType>;
};

export type CopyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Copy'] = ResolversParentTypes['Copy']> = {
  advice?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  mediaType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  resource?: Resolver<Maybe<ResolversTypes['Resource']>, ParentType, ContextType>;
  sentence?: Resolver<Maybe<Array<ResolversTypes['SentenceSpan']>>, ParentType, ContextType>;
  sizeBytes?: Resolver<Maybe<ResolversTypes['Bytes']>, ParentType, ContextType>;
  standing?: Resolver<ResolversTypes['CopyStanding'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versionNumber?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CopyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CopyConnection'] = ResolversParentTypes['CopyConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CopyEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CopyEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CopyEdge'] = ResolversParentTypes['CopyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Copy'], ParentType, ContextType>;
};

export type CreateClassPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateClassPayload'] = ResolversParentTypes['CreateClassPayload']> = {
  class?: Resolver<Maybe<ResolversTypes['SchoolClass']>, ParentType, ContextType>;
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type CreateDraftPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateDraftPayload'] = ResolversParentTypes['CreateDraftPayload']> = {
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
  resource?: Resolver<Maybe<ResolversTypes['Resource']>, ParentType, ContextType>;
};

export type CreateGroupPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateGroupPayload'] = ResolversParentTypes['CreateGroupPayload']> = {
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type CreatePersonPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreatePersonPayload'] = ResolversParentTypes['CreatePersonPayload']> = {
  oneTimePassword?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type CreateSchoolPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateSchoolPayload'] = ResolversParentTypes['CreateSchoolPayload']> = {
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
  school?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType>;
};

export type CreateServiceTokenPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateServiceTokenPayload'] = ResolversParentTypes['CreateServiceTokenPayload']> = {
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
  serviceToken?: Resolver<Maybe<ResolversTypes['ServiceToken']>, ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CreateVersionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateVersionPayload'] = ResolversParentTypes['CreateVersionPayload']> = {
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DecideProjectTagPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecideProjectTagPayload'] = ResolversParentTypes['DecideProjectTagPayload']> = {
  projectTag?: Resolver<Maybe<ResolversTypes['ProjectTag']>, ParentType, ContextType>;
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type DecideRequestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecideRequestPayload'] = ResolversParentTypes['DecideRequestPayload']> = {
  licenses?: Resolver<Array<ResolversTypes['License']>, ParentType, ContextType>;
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['LicenseRequest']>, ParentType, ContextType>;
};

export type DecideReviewPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecideReviewPayload'] = ResolversParentTypes['DecideReviewPayload']> = {
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
};

export type DeliveryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Delivery'] = ResolversParentTypes['Delivery']> = {
  counts?: Resolver<Array<ResolversTypes['ReceiptCount']>, ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Owner'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  receipts?: Resolver<Array<ResolversTypes['Receipt']>, ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sentBy?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeliveryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliveryConnection'] = ResolversParentTypes['DeliveryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DeliveryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DeliveryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliveryEdge'] = ResolversParentTypes['DeliveryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Delivery'], ParentType, ContextType>;
};

export type DeliveryTargetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliveryTarget'] = ResolversParentTypes['DeliveryTarget']> = {
  flags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  school?: Resolver<ResolversTypes['School'], ParentType, ContextType>;
};

export type DescribeVersionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DescribeVersionPayload'] = ResolversParentTypes['DescribeVersionPayload']> = {
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
};

export type DiscardDraftPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DiscardDraftPayload'] = ResolversParentTypes['DiscardDraftPayload']> = {
  discardedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type DistrictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['District'] = ResolversParentTypes['District']> = {
  awaitsFirstRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type DutiesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Duties'] = ResolversParentTypes['Duties']> = {
  isOfficer?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isOperator?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isStudent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mayAcknowledge?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mayAdminister?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mayPublish?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mayReview?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  maySend?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mayUpload?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type EndLessonPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndLessonPayload'] = ResolversParentTypes['EndLessonPayload']> = {
  lesson?: Resolver<Maybe<ResolversTypes['Lesson']>, ParentType, ContextType>;
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type FilmResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Film'] = ResolversParentTypes['Film']> = {
  lesson?: Resolver<Maybe<ResolversTypes['Lesson']>, ParentType, ContextType>;
  lowRateBytesPerSecond?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  part?: Resolver<ResolversTypes['Part'], ParentType, ContextType>;
  progress?: Resolver<Maybe<ResolversTypes['PlaybackProgress']>, ParentType, ContextType>;
  subtitles?: Resolver<Array<ResolversTypes['Subtitle']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Version'], ParentType, ContextType>;
};

export type FindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Finding'] = ResolversParentTypes['Finding']> = {
  page?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  partId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GrantLicensePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GrantLicensePayload'] = ResolversParentTypes['GrantLicensePayload']> = {
  licenses?: Resolver<Array<ResolversTypes['License']>, ParentType, ContextType>;
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type GroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Group'] = ResolversParentTypes['Group']> = {
  formedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  leadSchool?: Resolver<ResolversTypes['School'], ParentType, ContextType>;
  memberships?: Resolver<Array<ResolversTypes['Membership']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  stages?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IssueOneTimePasswordPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IssueOneTimePasswordPayload'] = ResolversParentTypes['IssueOneTimePasswordPayload']> = {
  oneTimePassword?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type LearningResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Learning'] = ResolversParentTypes['Learning']> = {
  finished?: Resolver<Array<ResolversTypes['Film']>, ParentType, ContextType>;
  lessons?: Resolver<Array<ResolversTypes['Lesson']>, ParentType, ContextType>;
  open?: Resolver<Array<ResolversTypes['Film']>, ParentType, ContextType>;
  watchedTodaySeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type LessonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Lesson'] = ResolversParentTypes['Lesson']> = {
  assignedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  classes?: Resolver<Array<ResolversTypes['SchoolClass']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  film?: Resolver<Maybe<ResolversTypes['Film']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pupils?: Resolver<Array<ResolversTypes['PupilProgress']>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Version'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LicenseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['License'] = ResolversParentTypes['License']> = {
  audience?: Resolver<ResolversTypes['Audience'], ParentType, ContextType>;
  capacities?: Resolver<Array<ResolversTypes['Capacity']>, ParentType, ContextType>;
  duties?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  permissions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  prohibitions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  revocation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revokeReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sentence?: Resolver<Array<ResolversTypes['SentenceSpan']>, ParentType, ContextType>;
  sentenceText?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['LicenseSource'], ParentType, ContextType>;
  spdx?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  template?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  templateName?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  viewerMayRevoke?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LicensePreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LicensePreview'] = ResolversParentTypes['LicensePreview']> = {
  licenses?: Resolver<Array<ResolversTypes['ProposedLicense']>, ParentType, ContextType>;
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
  whoSees?: Resolver<ResolversTypes['WhoSees'], ParentType, ContextType>;
  width?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LicenseProposalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LicenseProposal'] = ResolversParentTypes['LicenseProposal']> = {
  basis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  licenses?: Resolver<Array<ResolversTypes['ProposedLicense']>, ParentType, ContextType>;
  showsMinors?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['LicenseSource'], ParentType, ContextType>;
  standing?: Resolver<Array<ResolversTypes['License']>, ParentType, ContextType>;
  template?: Resolver<ResolversTypes['LicenseTemplate'], ParentType, ContextType>;
  whoSees?: Resolver<ResolversTypes['WhoSees'], ParentType, ContextType>;
};

export type LicenseRequestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LicenseRequest'] = ResolversParentTypes['LicenseRequest']> = {
  audience?: Resolver<ResolversTypes['Audience'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  permissions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestedBy?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  resource?: Resolver<Maybe<ResolversTypes['Resource']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  viewerMayDecide?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LicenseRequestConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LicenseRequestConnection'] = ResolversParentTypes['LicenseRequestConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LicenseRequestEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type LicenseRequestEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LicenseRequestEdge'] = ResolversParentTypes['LicenseRequestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LicenseRequest'], ParentType, ContextType>;
};

export type LicenseSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LicenseSource'] = ResolversParentTypes['LicenseSource']> = {
  article?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LicenseTemplateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LicenseTemplate'] = ResolversParentTypes['LicenseTemplate']> = {
  audienceLevels?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  includesPupils?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isOpen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  permissions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  spdx?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LocalizedTextResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocalizedText'] = ResolversParentTypes['LocalizedText']> = {
  en?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  zh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MembershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership']> = {
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  group?: Resolver<ResolversTypes['Group'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  school?: Resolver<ResolversTypes['School'], ParentType, ContextType>;
  stages?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  abortUpload?: Resolver<ResolversTypes['AbortUploadPayload'], ParentType, ContextType, RequireFields<MutationAbortUploadArgs, 'input'>>;
  acknowledgeReceipt?: Resolver<ResolversTypes['ReceiptPayload'], ParentType, ContextType, RequireFields<MutationAcknowledgeReceiptArgs, 'input'>>;
  addMembership?: Resolver<ResolversTypes['AddMembershipPayload'], ParentType, ContextType, RequireFields<MutationAddMembershipArgs, 'input'>>;
  addressUploadParts?: Resolver<ResolversTypes['AddressUploadPartsPayload'], ParentType, ContextType, RequireFields<MutationAddressUploadPartsArgs, 'input'>>;
  agreeToLicense?: Resolver<ResolversTypes['AgreeToLicensePayload'], ParentType, ContextType, RequireFields<MutationAgreeToLicenseArgs, 'input'>>;
  assignVersion?: Resolver<ResolversTypes['AssignVersionPayload'], ParentType, ContextType, RequireFields<MutationAssignVersionArgs, 'input'>>;
  beginUpload?: Resolver<ResolversTypes['BeginUploadPayload'], ParentType, ContextType, RequireFields<MutationBeginUploadArgs, 'input'>>;
  blockVersion?: Resolver<ResolversTypes['VersionShownPayload'], ParentType, ContextType, RequireFields<MutationBlockVersionArgs, 'input'>>;
  changePart?: Resolver<ResolversTypes['ChangePartPayload'], ParentType, ContextType, RequireFields<MutationChangePartArgs, 'input'>>;
  changePassword?: Resolver<ResolversTypes['ChangePasswordPayload'], ParentType, ContextType, RequireFields<MutationChangePasswordArgs, 'input'>>;
  completeFirstRun?: Resolver<ResolversTypes['CompleteFirstRunPayload'], ParentType, ContextType, RequireFields<MutationCompleteFirstRunArgs, 'input'>>;
  completeUpload?: Resolver<ResolversTypes['CompleteUploadPayload'], ParentType, ContextType, RequireFields<MutationCompleteUploadArgs, 'input'>>;
  createClass?: Resolver<ResolversTypes['CreateClassPayload'], ParentType, ContextType, RequireFields<MutationCreateClassArgs, 'input'>>;
  createDraft?: Resolver<ResolversTypes['CreateDraftPayload'], ParentType, ContextType, RequireFields<MutationCreateDraftArgs, 'input'>>;
  createGroup?: Resolver<ResolversTypes['CreateGroupPayload'], ParentType, ContextType, RequireFields<MutationCreateGroupArgs, 'input'>>;
  createPerson?: Resolver<ResolversTypes['CreatePersonPayload'], ParentType, ContextType, RequireFields<MutationCreatePersonArgs, 'input'>>;
  createSchool?: Resolver<ResolversTypes['CreateSchoolPayload'], ParentType, ContextType, RequireFields<MutationCreateSchoolArgs, 'input'>>;
  createServiceToken?: Resolver<ResolversTypes['CreateServiceTokenPayload'], ParentType, ContextType, RequireFields<MutationCreateServiceTokenArgs, 'input'>>;
  createVersion?: Resolver<ResolversTypes['CreateVersionPayload'], ParentType, ContextType, RequireFields<MutationCreateVersionArgs, 'input'>>;
  decideProjectTag?: Resolver<ResolversTypes['DecideProjectTagPayload'], ParentType, ContextType, RequireFields<MutationDecideProjectTagArgs, 'input'>>;
  decideRequest?: Resolver<ResolversTypes['DecideRequestPayload'], ParentType, ContextType, RequireFields<MutationDecideRequestArgs, 'input'>>;
  decideReview?: Resolver<ResolversTypes['DecideReviewPayload'], ParentType, ContextType, RequireFields<MutationDecideReviewArgs, 'input'>>;
  declineReceipt?: Resolver<ResolversTypes['ReceiptPayload'], ParentType, ContextType, RequireFields<MutationDeclineReceiptArgs, 'input'>>;
  describeVersion?: Resolver<ResolversTypes['DescribeVersionPayload'], ParentType, ContextType, RequireFields<MutationDescribeVersionArgs, 'input'>>;
  discardDraft?: Resolver<ResolversTypes['DiscardDraftPayload'], ParentType, ContextType, RequireFields<MutationDiscardDraftArgs, 'input'>>;
  endLesson?: Resolver<ResolversTypes['EndLessonPayload'], ParentType, ContextType, RequireFields<MutationEndLessonArgs, 'input'>>;
  grantLicense?: Resolver<ResolversTypes['GrantLicensePayload'], ParentType, ContextType, RequireFields<MutationGrantLicenseArgs, 'input'>>;
  issueOneTimePassword?: Resolver<ResolversTypes['IssueOneTimePasswordPayload'], ParentType, ContextType, RequireFields<MutationIssueOneTimePasswordArgs, 'input'>>;
  openReceipt?: Resolver<ResolversTypes['ReceiptPayload'], ParentType, ContextType, RequireFields<MutationOpenReceiptArgs, 'input'>>;
  ping?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  prefillVersion?: Resolver<ResolversTypes['PrefillVersionPayload'], ParentType, ContextType, RequireFields<MutationPrefillVersionArgs, 'input'>>;
  publishVersion?: Resolver<ResolversTypes['PublishVersionPayload'], ParentType, ContextType, RequireFields<MutationPublishVersionArgs, 'input'>>;
  recallVersion?: Resolver<ResolversTypes['RecallVersionPayload'], ParentType, ContextType, RequireFields<MutationRecallVersionArgs, 'input'>>;
  recordCharter?: Resolver<ResolversTypes['RecordCharterPayload'], ParentType, ContextType, RequireFields<MutationRecordCharterArgs, 'input'>>;
  recordDeliveryUse?: Resolver<ResolversTypes['ReceiptPayload'], ParentType, ContextType, RequireFields<MutationRecordDeliveryUseArgs, 'input'>>;
  recordPreview?: Resolver<ResolversTypes['RecordPreviewPayload'], ParentType, ContextType, RequireFields<MutationRecordPreviewArgs, 'input'>>;
  removePart?: Resolver<ResolversTypes['RemovePartPayload'], ParentType, ContextType, RequireFields<MutationRemovePartArgs, 'input'>>;
  republishVersion?: Resolver<ResolversTypes['VersionShownPayload'], ParentType, ContextType, RequireFields<MutationRepublishVersionArgs, 'input'>>;
  requestLicense?: Resolver<ResolversTypes['RequestLicensePayload'], ParentType, ContextType, RequireFields<MutationRequestLicenseArgs, 'input'>>;
  revokeLicense?: Resolver<ResolversTypes['RevokeLicensePayload'], ParentType, ContextType, RequireFields<MutationRevokeLicenseArgs, 'input'>>;
  revokeServiceToken?: Resolver<ResolversTypes['RevokeServiceTokenPayload'], ParentType, ContextType, RequireFields<MutationRevokeServiceTokenArgs, 'input'>>;
  savePlayback?: Resolver<ResolversTypes['SavePlaybackPayload'], ParentType, ContextType, RequireFields<MutationSavePlaybackArgs, 'input'>>;
  sendDelivery?: Resolver<ResolversTypes['SendDeliveryPayload'], ParentType, ContextType, RequireFields<MutationSendDeliveryArgs, 'input'>>;
  setAccountDisabled?: Resolver<ResolversTypes['SetAccountDisabledPayload'], ParentType, ContextType, RequireFields<MutationSetAccountDisabledArgs, 'input'>>;
  setLocale?: Resolver<ResolversTypes['SetLocalePayload'], ParentType, ContextType, RequireFields<MutationSetLocaleArgs, 'input'>>;
  signIn?: Resolver<ResolversTypes['SignInPayload'], ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  signOut?: Resolver<ResolversTypes['SignOutPayload'], ParentType, ContextType>;
  submitVersion?: Resolver<ResolversTypes['SubmitVersionPayload'], ParentType, ContextType, RequireFields<MutationSubmitVersionArgs, 'input'>>;
  takeCopy?: Resolver<ResolversTypes['TakeCopyPayload'], ParentType, ContextType, RequireFields<MutationTakeCopyArgs, 'input'>>;
  unblockVersion?: Resolver<ResolversTypes['VersionShownPayload'], ParentType, ContextType, RequireFields<MutationUnblockVersionArgs, 'input'>>;
  withdrawRequest?: Resolver<ResolversTypes['WithdrawRequestPayload'], ParentType, ContextType, RequireFields<MutationWithdrawRequestArgs, 'input'>>;
  withdrawVersion?: Resolver<ResolversTypes['VersionShownPayload'], ParentType, ContextType, RequireFields<MutationWithdrawVersionArgs, 'input'>>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Copy' | 'Delivery' | 'Group' | 'Lesson' | 'License' | 'LicenseRequest' | 'Membership' | 'Part' | 'Person' | 'Project' | 'Receipt' | 'Resource' | 'Review' | 'School' | 'SchoolClass' | 'ServiceToken' | 'Upload' | 'Version', ParentType, ContextType>;
};

export type OutsideThatSeesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutsideThatSees'] = ResolversParentTypes['OutsideThatSees']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sees?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type OwnerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Owner'] = ResolversParentTypes['Owner']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PagePictureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PagePicture'] = ResolversParentTypes['PagePicture']> = {
  height?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  width?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Part'] = ResolversParentTypes['Part']> = {
  downloadUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  durationMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['PartNotice']>, ParentType, ContextType>;
  floor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  height?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mediaType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notices?: Resolver<Array<ResolversTypes['PartNotice']>, ParentType, ContextType>;
  pageCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  pages?: Resolver<Array<ResolversTypes['PagePicture']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  positionSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  posterUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sizeBytes?: Resolver<Maybe<ResolversTypes['Bytes']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  streamUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subtitles?: Resolver<Array<ResolversTypes['Subtitle']>, ParentType, ContextType>;
  thumbnailUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Version'], ParentType, ContextType>;
  waveformUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  width?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PartAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PartAddress'] = ResolversParentTypes['PartAddress']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  headers?: Resolver<Array<ResolversTypes['PartHeader']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sizeBytes?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PartHeaderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PartHeader'] = ResolversParentTypes['PartHeader']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PartNoticeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PartNotice'] = ResolversParentTypes['PartNotice']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  appointments?: Resolver<Array<ResolversTypes['Appointment']>, ParentType, ContextType>;
  capacity?: Resolver<ResolversTypes['Capacity'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PersonEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PersonEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonEdge'] = ResolversParentTypes['PersonEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
};

export type PlaybackProgressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlaybackProgress'] = ResolversParentTypes['PlaybackProgress']> = {
  completed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  positionSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  watchedSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type PrefillVersionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PrefillVersionPayload'] = ResolversParentTypes['PrefillVersionPayload']> = {
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
};

export type PrefilledFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PrefilledField'] = ResolversParentTypes['PrefilledField']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Project'] = ResolversParentTypes['Project']> = {
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Owner'], ParentType, ContextType>;
  resourceCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resources?: Resolver<ResolversTypes['ResourceConnection'], ParentType, ContextType, RequireFields<ProjectResourcesArgs, 'first'>>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProjectTagResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProjectTag'] = ResolversParentTypes['ProjectTag']> = {
  askedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  project?: Resolver<ResolversTypes['Project'], ParentType, ContextType>;
  resourceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  viewerMayDecide?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProposedLicenseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposedLicense'] = ResolversParentTypes['ProposedLicense']> = {
  audience?: Resolver<ResolversTypes['Audience'], ParentType, ContextType>;
  capacities?: Resolver<Array<ResolversTypes['Capacity']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  permissions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  revocation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentence?: Resolver<Array<ResolversTypes['SentenceSpan']>, ParentType, ContextType>;
  sentenceText?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  template?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PublishVersionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishVersionPayload'] = ResolversParentTypes['PublishVersionPayload']> = {
  licenses?: Resolver<Array<ResolversTypes['License']>, ParentType, ContextType>;
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
};

export type PupilProgressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PupilProgress'] = ResolversParentTypes['PupilProgress']> = {
  completed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  watchedSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  afterschoolCategories?: Resolver<Array<ResolversTypes['AfterschoolCategory']>, ParentType, ContextType>;
  afterschoolResources?: Resolver<ResolversTypes['ResourceConnection'], ParentType, ContextType, RequireFields<QueryAfterschoolResourcesArgs, 'first'>>;
  askedProjectTags?: Resolver<Array<ResolversTypes['ProjectTag']>, ParentType, ContextType>;
  assignedLessons?: Resolver<Array<ResolversTypes['Lesson']>, ParentType, ContextType, RequireFields<QueryAssignedLessonsArgs, 'first'>>;
  awaitingPublication?: Resolver<ResolversTypes['ResourceConnection'], ParentType, ContextType, RequireFields<QueryAwaitingPublicationArgs, 'first'>>;
  browse?: Resolver<ResolversTypes['BrowseTree'], ParentType, ContextType, RequireFields<QueryBrowseArgs, 'path'>>;
  browseResources?: Resolver<ResolversTypes['ResourceConnection'], ParentType, ContextType, RequireFields<QueryBrowseResourcesArgs, 'first' | 'path'>>;
  classesToTeach?: Resolver<Array<ResolversTypes['SchoolClass']>, ParentType, ContextType>;
  copy?: Resolver<Maybe<ResolversTypes['Copy']>, ParentType, ContextType, RequireFields<QueryCopyArgs, 'id'>>;
  delivery?: Resolver<Maybe<ResolversTypes['Delivery']>, ParentType, ContextType, RequireFields<QueryDeliveryArgs, 'id'>>;
  deliveryTargets?: Resolver<Array<ResolversTypes['DeliveryTarget']>, ParentType, ContextType, RequireFields<QueryDeliveryTargetsArgs, 'fromId' | 'versionId'>>;
  district?: Resolver<Maybe<ResolversTypes['District']>, ParentType, ContextType>;
  film?: Resolver<Maybe<ResolversTypes['Film']>, ParentType, ContextType, RequireFields<QueryFilmArgs, 'id'>>;
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType, RequireFields<QueryGroupArgs, 'id'>>;
  groups?: Resolver<Array<ResolversTypes['Group']>, ParentType, ContextType>;
  inbox?: Resolver<ResolversTypes['ReceiptConnection'], ParentType, ContextType, RequireFields<QueryInboxArgs, 'first'>>;
  learning?: Resolver<ResolversTypes['Learning'], ParentType, ContextType>;
  lesson?: Resolver<Maybe<ResolversTypes['Lesson']>, ParentType, ContextType, RequireFields<QueryLessonArgs, 'id'>>;
  license?: Resolver<Maybe<ResolversTypes['License']>, ParentType, ContextType, RequireFields<QueryLicenseArgs, 'id'>>;
  licenseProposal?: Resolver<Maybe<ResolversTypes['LicenseProposal']>, ParentType, ContextType, RequireFields<QueryLicenseProposalArgs, 'versionId'>>;
  licenseRequestsToDecide?: Resolver<ResolversTypes['LicenseRequestConnection'], ParentType, ContextType, RequireFields<QueryLicenseRequestsToDecideArgs, 'first'>>;
  licenseTemplates?: Resolver<Array<ResolversTypes['LicenseTemplate']>, ParentType, ContextType>;
  myCopies?: Resolver<ResolversTypes['CopyConnection'], ParentType, ContextType, RequireFields<QueryMyCopiesArgs, 'first'>>;
  myLicenseRequests?: Resolver<ResolversTypes['LicenseRequestConnection'], ParentType, ContextType, RequireFields<QueryMyLicenseRequestsArgs, 'first'>>;
  myResources?: Resolver<ResolversTypes['ResourceConnection'], ParentType, ContextType, RequireFields<QueryMyResourcesArgs, 'first'>>;
  myReviews?: Resolver<ResolversTypes['ReviewConnection'], ParentType, ContextType, RequireFields<QueryMyReviewsArgs, 'decided' | 'first'>>;
  myUploads?: Resolver<Array<ResolversTypes['Upload']>, ParentType, ContextType, Partial<QueryMyUploadsArgs>>;
  newResources?: Resolver<ResolversTypes['ResourceConnection'], ParentType, ContextType, RequireFields<QueryNewResourcesArgs, 'first'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  part?: Resolver<Maybe<ResolversTypes['Part']>, ParentType, ContextType, RequireFields<QueryPartArgs, 'id'>>;
  people?: Resolver<ResolversTypes['PersonConnection'], ParentType, ContextType, RequireFields<QueryPeopleArgs, 'first'>>;
  previewLicenses?: Resolver<Maybe<ResolversTypes['LicensePreview']>, ParentType, ContextType, RequireFields<QueryPreviewLicensesArgs, 'grants' | 'versionId'>>;
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType, RequireFields<QueryProjectArgs, 'id'>>;
  projects?: Resolver<Array<ResolversTypes['Project']>, ParentType, ContextType>;
  resource?: Resolver<Maybe<ResolversTypes['Resource']>, ParentType, ContextType, RequireFields<QueryResourceArgs, 'id'>>;
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType, RequireFields<QueryReviewArgs, 'id'>>;
  school?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType, RequireFields<QuerySchoolArgs, 'id'>>;
  schools?: Resolver<Array<ResolversTypes['School']>, ParentType, ContextType>;
  search?: Resolver<ResolversTypes['SearchConnection'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'first' | 'query' | 'sort'>>;
  sentDeliveries?: Resolver<ResolversTypes['DeliveryConnection'], ParentType, ContextType, RequireFields<QuerySentDeliveriesArgs, 'first'>>;
  serviceTokens?: Resolver<Array<ResolversTypes['ServiceToken']>, ParentType, ContextType>;
  suggestions?: Resolver<Array<ResolversTypes['SearchSuggestion']>, ParentType, ContextType, RequireFields<QuerySuggestionsArgs, 'first' | 'prefix'>>;
  upload?: Resolver<Maybe<ResolversTypes['Upload']>, ParentType, ContextType, RequireFields<QueryUploadArgs, 'id'>>;
  verification?: Resolver<ResolversTypes['Verification'], ParentType, ContextType, Partial<QueryVerificationArgs>>;
  version?: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType, RequireFields<QueryVersionArgs, 'id'>>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
  vocabulary?: Resolver<Maybe<Array<ResolversTypes['VocabularyCode']>>, ParentType, ContextType, RequireFields<QueryVocabularyArgs, 'id'>>;
};

export type RecallVersionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecallVersionPayload'] = ResolversParentTypes['RecallVersionPayload']> = {
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
};

export type ReceiptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Receipt'] = ResolversParentTypes['Receipt']> = {
  acknowledgedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  acknowledgedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  declineReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  delivery?: Resolver<ResolversTypes['Delivery'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  late?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  openedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  school?: Resolver<ResolversTypes['School'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  usedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  usedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  viewerMayAcknowledge?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReceiptConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceiptConnection'] = ResolversParentTypes['ReceiptConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ReceiptEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ReceiptCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceiptCount'] = ResolversParentTypes['ReceiptCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReceiptEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceiptEdge'] = ResolversParentTypes['ReceiptEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Receipt'], ParentType, ContextType>;
};

export type ReceiptPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceiptPayload'] = ResolversParentTypes['ReceiptPayload']> = {
  receipt?: Resolver<Maybe<ResolversTypes['Receipt']>, ParentType, ContextType>;
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type RecordCharterPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordCharterPayload'] = ResolversParentTypes['RecordCharterPayload']> = {
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type RecordPreviewPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordPreviewPayload'] = ResolversParentTypes['RecordPreviewPayload']> = {
  recorded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  code?: Resolver<ResolversTypes['RefusalCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RemovePartPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemovePartPayload'] = ResolversParentTypes['RemovePartPayload']> = {
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
};

export type RequestLicensePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestLicensePayload'] = ResolversParentTypes['RequestLicensePayload']> = {
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['LicenseRequest']>, ParentType, ContextType>;
};

export type ResourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Resource'] = ResolversParentTypes['Resource']> = {
  adaptedFrom?: Resolver<Maybe<ResolversTypes['Resource']>, ParentType, ContextType>;
  authors?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  licenses?: Resolver<Array<ResolversTypes['License']>, ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Owner'], ParentType, ContextType>;
  projectTags?: Resolver<Array<ResolversTypes['ProjectTag']>, ParentType, ContextType>;
  projects?: Resolver<Array<ResolversTypes['Project']>, ParentType, ContextType>;
  uses?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Version'], ParentType, ContextType>;
  versions?: Resolver<Array<ResolversTypes['Version']>, ParentType, ContextType>;
  viewerMay?: Resolver<ResolversTypes['ViewerMay'], ParentType, ContextType>;
  whoSees?: Resolver<Maybe<ResolversTypes['WhoSees']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResourceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResourceConnection'] = ResolversParentTypes['ResourceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ResourceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ResourceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResourceEdge'] = ResolversParentTypes['ResourceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Resource'], ParentType, ContextType>;
};

export type ReviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Review'] = ResolversParentTypes['Review']> = {
  assignedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  checklist?: Resolver<Array<ResolversTypes['ChecklistAnswer']>, ParentType, ContextType>;
  comment?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  findings?: Resolver<Array<ResolversTypes['Finding']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  reviewer?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  viewerMayDecide?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReviewConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewConnection'] = ResolversParentTypes['ReviewConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ReviewEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ReviewEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewEdge'] = ResolversParentTypes['ReviewEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Review'], ParentType, ContextType>;
};

export type RevokeLicensePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeLicensePayload'] = ResolversParentTypes['RevokeLicensePayload']> = {
  license?: Resolver<Maybe<ResolversTypes['License']>, ParentType, ContextType>;
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type RevokeServiceTokenPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeServiceTokenPayload'] = ResolversParentTypes['RevokeServiceTokenPayload']> = {
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
  serviceToken?: Resolver<Maybe<ResolversTypes['ServiceToken']>, ParentType, ContextType>;
};

export type SavePlaybackPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SavePlaybackPayload'] = ResolversParentTypes['SavePlaybackPayload']> = {
  progress?: Resolver<Maybe<ResolversTypes['PlaybackProgress']>, ParentType, ContextType>;
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type SchoolResolvers<ContextType = Context, ParentType extends ResolversParentTypes['School'] = ResolversParentTypes['School']> = {
  classes?: Resolver<Array<ResolversTypes['SchoolClass']>, ParentType, ContextType>;
  flags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  memberships?: Resolver<Array<ResolversTypes['Membership']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  parentSchoolId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  staffCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stages?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  town?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SchoolClassResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SchoolClass'] = ResolversParentTypes['SchoolClass']> = {
  grade?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pupilCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schoolId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  schoolYear?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SchoolThatSeesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SchoolThatSees'] = ResolversParentTypes['SchoolThatSees']> = {
  flags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  mode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pupilsSee?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  school?: Resolver<ResolversTypes['School'], ParentType, ContextType>;
  staffCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  staffSee?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SearchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  everyWord?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  facets?: Resolver<Array<ResolversTypes['SearchFacet']>, ParentType, ContextType>;
  nextSteps?: Resolver<Array<ResolversTypes['SearchNextStep']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  understood?: Resolver<ResolversTypes['SearchUnderstanding'], ParentType, ContextType>;
};

export type SearchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  highlights?: Resolver<Array<ResolversTypes['SearchHighlight']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Resource'], ParentType, ContextType>;
};

export type SearchFacetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchFacet'] = ResolversParentTypes['SearchFacet']> = {
  facet?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['SearchFacetValue']>, ParentType, ContextType>;
};

export type SearchFacetValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchFacetValue'] = ResolversParentTypes['SearchFacetValue']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  selected?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SearchHighlightResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchHighlight'] = ResolversParentTypes['SearchHighlight']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  part?: Resolver<Maybe<ResolversTypes['Part']>, ParentType, ContextType>;
  pieces?: Resolver<Array<ResolversTypes['SearchPiece']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SearchNextStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchNextStep'] = ResolversParentTypes['SearchNextStep']> = {
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  facet?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SearchNextStepKind'], ParentType, ContextType>;
  query?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SearchPieceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchPiece'] = ResolversParentTypes['SearchPiece']> = {
  matched?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SearchSuggestionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchSuggestion'] = ResolversParentTypes['SearchSuggestion']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SearchTermResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchTerm'] = ResolversParentTypes['SearchTerm']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type SearchUnderstandingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchUnderstanding'] = ResolversParentTypes['SearchUnderstanding']> = {
  correctedTo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  editions?: Resolver<Array<ResolversTypes['SearchTerm']>, ParentType, ContextType>;
  grades?: Resolver<Array<ResolversTypes['SearchTerm']>, ParentType, ContextType>;
  subjects?: Resolver<Array<ResolversTypes['SearchTerm']>, ParentType, ContextType>;
  types?: Resolver<Array<ResolversTypes['SearchTerm']>, ParentType, ContextType>;
  unitNumber?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  volumes?: Resolver<Array<ResolversTypes['SearchTerm']>, ParentType, ContextType>;
};

export type SendDeliveryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SendDeliveryPayload'] = ResolversParentTypes['SendDeliveryPayload']> = {
  delivery?: Resolver<Maybe<ResolversTypes['Delivery']>, ParentType, ContextType>;
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type SentenceSpanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SentenceSpan'] = ResolversParentTypes['SentenceSpan']> = {
  keepsTogether?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SentenceSpanKind'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ServiceTokenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceToken'] = ResolversParentTypes['ServiceToken']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operations?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetAccountDisabledPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetAccountDisabledPayload'] = ResolversParentTypes['SetAccountDisabledPayload']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type SetLocalePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetLocalePayload'] = ResolversParentTypes['SetLocalePayload']> = {
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
};

export type SignInPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInPayload'] = ResolversParentTypes['SignInPayload']> = {
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
};

export type SignOutPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignOutPayload'] = ResolversParentTypes['SignOutPayload']> = {
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
};

export type SubmitVersionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmitVersionPayload'] = ResolversParentTypes['SubmitVersionPayload']> = {
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
};

export type SubtitleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subtitle'] = ResolversParentTypes['Subtitle']> = {
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TakeCopyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TakeCopyPayload'] = ResolversParentTypes['TakeCopyPayload']> = {
  copy?: Resolver<Maybe<ResolversTypes['Copy']>, ParentType, ContextType>;
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type UploadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Upload'] = ResolversParentTypes['Upload']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  part?: Resolver<Maybe<ResolversTypes['Part']>, ParentType, ContextType>;
  partCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  partSizeBytes?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  receivedParts?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
  sizeBytes?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['UploadState'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VerificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Verification'] = ResolversParentTypes['Verification']> = {
  advice?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ownerName?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  sentence?: Resolver<Maybe<Array<ResolversTypes['SentenceSpan']>>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['VerificationState'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type VersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Version'] = ResolversParentTypes['Version']> = {
  afterschoolCategories?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  changes?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  competencies?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  courseLevel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  edition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  editionRevisedIn?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  grades?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lesson?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  missing?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  parts?: Resolver<Array<ResolversTypes['Part']>, ParentType, ContextType>;
  prefilled?: Resolver<Array<ResolversTypes['PrefilledField']>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  resource?: Resolver<ResolversTypes['Resource'], ParentType, ContextType>;
  reviews?: Resolver<Array<ResolversTypes['Review']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  safetyNotes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['VersionState'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  submittedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  titleEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  volume?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withdrawnReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VersionShownPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VersionShownPayload'] = ResolversParentTypes['VersionShownPayload']> = {
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  capacities?: Resolver<Array<ResolversTypes['Capacity']>, ParentType, ContextType>;
  classes?: Resolver<Array<ResolversTypes['SchoolClass']>, ParentType, ContextType>;
  csrfToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  duties?: Resolver<ResolversTypes['Duties'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['Group']>, ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mustChangePassword?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  schools?: Resolver<Array<ResolversTypes['School']>, ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['Waiting'], ParentType, ContextType>;
};

export type ViewerMayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ViewerMay'] = ResolversParentTypes['ViewerMay']> = {
  adapt?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  assign?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  classroomUse?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  deliver?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  download?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edit?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  preview?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  print?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  publish?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  withdraw?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type VocabularyCodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VocabularyCode'] = ResolversParentTypes['VocabularyCode']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type WaitingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Waiting'] = ResolversParentTypes['Waiting']> = {
  deliveries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  projectTags?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  publications?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  returned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reviews?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WhoSeesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WhoSees'] = ResolversParentTypes['WhoSees']> = {
  outside?: Resolver<Array<ResolversTypes['OutsideThatSees']>, ParentType, ContextType>;
  pupilsSee?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  schoolCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schools?: Resolver<Array<ResolversTypes['SchoolThatSees']>, ParentType, ContextType>;
  staffCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WithdrawRequestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawRequestPayload'] = ResolversParentTypes['WithdrawRequestPayload']> = {
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['LicenseRequest']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AbortUploadPayload?: AbortUploadPayloadResolvers<ContextType>;
  Account?: AccountResolvers<ContextType>;
  AddMembershipPayload?: AddMembershipPayloadResolvers<ContextType>;
  AddressUploadPartsPayload?: AddressUploadPartsPayloadResolvers<ContextType>;
  AfterschoolCategory?: AfterschoolCategoryResolvers<ContextType>;
  AgreeToLicensePayload?: AgreeToLicensePayloadResolvers<ContextType>;
  Appointment?: AppointmentResolvers<ContextType>;
  AssignVersionPayload?: AssignVersionPayloadResolvers<ContextType>;
  Audience?: AudienceResolvers<ContextType>;
  BeginUploadPayload?: BeginUploadPayloadResolvers<ContextType>;
  BrowseLesson?: BrowseLessonResolvers<ContextType>;
  BrowseNode?: BrowseNodeResolvers<ContextType>;
  BrowseTree?: BrowseTreeResolvers<ContextType>;
  Bytes?: GraphQLScalarType;
  ChangePartPayload?: ChangePartPayloadResolvers<ContextType>;
  ChangePasswordPayload?: ChangePasswordPayloadResolvers<ContextType>;
  ChecklistAnswer?: ChecklistAnswerResolvers<ContextType>;
  CompleteFirstRunPayload?: CompleteFirstRunPayloadResolvers<ContextType>;
  CompleteUploadPayload?: CompleteUploadPayloadResolvers<ContextType>;
  Copy?: CopyResolvers<ContextType>;
  CopyConnection?: CopyConnectionResolvers<ContextType>;
  CopyEdge?: CopyEdgeResolvers<ContextType>;
  CreateClassPayload?: CreateClassPayloadResolvers<ContextType>;
  CreateDraftPayload?: CreateDraftPayloadResolvers<ContextType>;
  CreateGroupPayload?: CreateGroupPayloadResolvers<ContextType>;
  CreatePersonPayload?: CreatePersonPayloadResolvers<ContextType>;
  CreateSchoolPayload?: CreateSchoolPayloadResolvers<ContextType>;
  CreateServiceTokenPayload?: CreateServiceTokenPayloadResolvers<ContextType>;
  CreateVersionPayload?: CreateVersionPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DecideProjectTagPayload?: DecideProjectTagPayloadResolvers<ContextType>;
  DecideRequestPayload?: DecideRequestPayloadResolvers<ContextType>;
  DecideReviewPayload?: DecideReviewPayloadResolvers<ContextType>;
  Delivery?: DeliveryResolvers<ContextType>;
  DeliveryConnection?: DeliveryConnectionResolvers<ContextType>;
  DeliveryEdge?: DeliveryEdgeResolvers<ContextType>;
  DeliveryTarget?: DeliveryTargetResolvers<ContextType>;
  DescribeVersionPayload?: DescribeVersionPayloadResolvers<ContextType>;
  DiscardDraftPayload?: DiscardDraftPayloadResolvers<ContextType>;
  District?: DistrictResolvers<ContextType>;
  Duties?: DutiesResolvers<ContextType>;
  EndLessonPayload?: EndLessonPayloadResolvers<ContextType>;
  Film?: FilmResolvers<ContextType>;
  Finding?: FindingResolvers<ContextType>;
  GrantLicensePayload?: GrantLicensePayloadResolvers<ContextType>;
  Group?: GroupResolvers<ContextType>;
  IssueOneTimePasswordPayload?: IssueOneTimePasswordPayloadResolvers<ContextType>;
  Learning?: LearningResolvers<ContextType>;
  Lesson?: LessonResolvers<ContextType>;
  License?: LicenseResolvers<ContextType>;
  LicensePreview?: LicensePreviewResolvers<ContextType>;
  LicenseProposal?: LicenseProposalResolvers<ContextType>;
  LicenseRequest?: LicenseRequestResolvers<ContextType>;
  LicenseRequestConnection?: LicenseRequestConnectionResolvers<ContextType>;
  LicenseRequestEdge?: LicenseRequestEdgeResolvers<ContextType>;
  LicenseSource?: LicenseSourceResolvers<ContextType>;
  LicenseTemplate?: LicenseTemplateResolvers<ContextType>;
  LocalizedText?: LocalizedTextResolvers<ContextType>;
  Membership?: MembershipResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  OutsideThatSees?: OutsideThatSeesResolvers<ContextType>;
  Owner?: OwnerResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PagePicture?: PagePictureResolvers<ContextType>;
  Part?: PartResolvers<ContextType>;
  PartAddress?: PartAddressResolvers<ContextType>;
  PartHeader?: PartHeaderResolvers<ContextType>;
  PartNotice?: PartNoticeResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  PersonEdge?: PersonEdgeResolvers<ContextType>;
  PlaybackProgress?: PlaybackProgressResolvers<ContextType>;
  PrefillVersionPayload?: PrefillVersionPayloadResolvers<ContextType>;
  PrefilledField?: PrefilledFieldResolvers<ContextType>;
  Project?: ProjectResolvers<ContextType>;
  ProjectTag?: ProjectTagResolvers<ContextType>;
  ProposedLicense?: ProposedLicenseResolvers<ContextType>;
  PublishVersionPayload?: PublishVersionPayloadResolvers<ContextType>;
  PupilProgress?: PupilProgressResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecallVersionPayload?: RecallVersionPayloadResolvers<ContextType>;
  Receipt?: ReceiptResolvers<ContextType>;
  ReceiptConnection?: ReceiptConnectionResolvers<ContextType>;
  ReceiptCount?: ReceiptCountResolvers<ContextType>;
  ReceiptEdge?: ReceiptEdgeResolvers<ContextType>;
  ReceiptPayload?: ReceiptPayloadResolvers<ContextType>;
  RecordCharterPayload?: RecordCharterPayloadResolvers<ContextType>;
  RecordPreviewPayload?: RecordPreviewPayloadResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  RemovePartPayload?: RemovePartPayloadResolvers<ContextType>;
  RequestLicensePayload?: RequestLicensePayloadResolvers<ContextType>;
  Resource?: ResourceResolvers<ContextType>;
  ResourceConnection?: ResourceConnectionResolvers<ContextType>;
  ResourceEdge?: ResourceEdgeResolvers<ContextType>;
  Review?: ReviewResolvers<ContextType>;
  ReviewConnection?: ReviewConnectionResolvers<ContextType>;
  ReviewEdge?: ReviewEdgeResolvers<ContextType>;
  RevokeLicensePayload?: RevokeLicensePayloadResolvers<ContextType>;
  RevokeServiceTokenPayload?: RevokeServiceTokenPayloadResolvers<ContextType>;
  SavePlaybackPayload?: SavePlaybackPayloadResolvers<ContextType>;
  School?: SchoolResolvers<ContextType>;
  SchoolClass?: SchoolClassResolvers<ContextType>;
  SchoolThatSees?: SchoolThatSeesResolvers<ContextType>;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  SearchFacet?: SearchFacetResolvers<ContextType>;
  SearchFacetValue?: SearchFacetValueResolvers<ContextType>;
  SearchHighlight?: SearchHighlightResolvers<ContextType>;
  SearchNextStep?: SearchNextStepResolvers<ContextType>;
  SearchPiece?: SearchPieceResolvers<ContextType>;
  SearchSuggestion?: SearchSuggestionResolvers<ContextType>;
  SearchTerm?: SearchTermResolvers<ContextType>;
  SearchUnderstanding?: SearchUnderstandingResolvers<ContextType>;
  SendDeliveryPayload?: SendDeliveryPayloadResolvers<ContextType>;
  SentenceSpan?: SentenceSpanResolvers<ContextType>;
  ServiceToken?: ServiceTokenResolvers<ContextType>;
  SetAccountDisabledPayload?: SetAccountDisabledPayloadResolvers<ContextType>;
  SetLocalePayload?: SetLocalePayloadResolvers<ContextType>;
  SignInPayload?: SignInPayloadResolvers<ContextType>;
  SignOutPayload?: SignOutPayloadResolvers<ContextType>;
  SubmitVersionPayload?: SubmitVersionPayloadResolvers<ContextType>;
  Subtitle?: SubtitleResolvers<ContextType>;
  TakeCopyPayload?: TakeCopyPayloadResolvers<ContextType>;
  Upload?: UploadResolvers<ContextType>;
  Verification?: VerificationResolvers<ContextType>;
  Version?: VersionResolvers<ContextType>;
  VersionShownPayload?: VersionShownPayloadResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  ViewerMay?: ViewerMayResolvers<ContextType>;
  VocabularyCode?: VocabularyCodeResolvers<ContextType>;
  Waiting?: WaitingResolvers<ContextType>;
  WhoSees?: WhoSeesResolvers<ContextType>;
  WithdrawRequestPayload?: WithdrawRequestPayloadResolvers<ContextType>;
};

