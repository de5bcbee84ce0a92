/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** In what capacity a scope is held (domain.md, rule 2). */
export type Capacity =
  | 'anonymous'
  | 'external'
  | 'guardian'
  | 'officer'
  | 'staff'
  | 'student';

/** Every code a refusal can carry; each domain adds its own. */
export type RefusalCode =
  /** Somebody changed it meanwhile; load it again. */
  | 'CONFLICT'
  /** No grant of this resource permits delivering it there. */
  | 'DELIVERY_NOT_PERMITTED'
  /** The due day lies before today. */
  | 'DUE_DAY_PAST'
  /** The one-time link was used, or is not of this installation. */
  | 'FIRST_RUN_OVER'
  /** A part's floor may be stricter than its role asks, never looser. */
  | 'FLOOR_TOO_LOOSE'
  /** The viewer may see it and may not do this. */
  | 'FORBIDDEN'
  /** A lead school has the most members that the policy allows at that time (R21). */
  | 'GROUP_FULL'
  /** A value is missing or not of the wanted form; `field` names it. */
  | 'INVALID'
  /** A counted limit is reached. */
  | 'LIMIT_EXCEEDED'
  /** Two parts would have the same path. */
  | 'NAME_TAKEN'
  /** Nobody reviews his own or a co-authored work, or that of his apprentice. */
  | 'OWN_WORK'
  /** A package needs at least one part. */
  | 'PARTS_NONE'
  /** A part still arrives or is worked on; wait until it is done. */
  | 'PARTS_UNFINISHED'
  /** A part is locked by a password: replace it or leave it out (decisions 35). */
  | 'PART_ENCRYPTED'
  /** A password must have 10 to 128 characters and not be the user's name. */
  | 'PASSWORD_WEAK'
  /** A period must end after it begins. */
  | 'PERIOD_EMPTY'
  /** Too many tries; the sentence says when to try again. */
  | 'RATE_LIMITED'
  /** Returning or rejecting needs at least one reason and a comment. */
  | 'REASON_MISSING'
  /** The membership ended before: this receipt counts no more. */
  | 'RECEIPT_VOID'
  /** No school is addressed. */
  | 'RECEIVERS_NONE'
  /** There is no such thing for this viewer: missing and forbidden are one answer. */
  | 'RESOURCE_NOT_FOUND'
  /** Nobody can review it without a conflict; ask the group office. */
  | 'REVIEWER_MISSING'
  /** It was decided or recalled meanwhile. */
  | 'REVIEW_CLOSED'
  /** The statement of rights must be made before submitting. */
  | 'RIGHTS_NOT_STATED'
  /** Name or password is wrong; the answer is the same for an unknown name. */
  | 'SIGN_IN_FAILED'
  /** Neither the group nor the school has this stage (R01). */
  | 'STAGE_MISSING'
  /** The school is in a group for this stage at that time already (E01). */
  | 'STAGE_TAKEN'
  /** Someone has this user name already. */
  | 'USERNAME_TAKEN'
  /** Only a draft or a returned version can be changed. */
  | 'VERSION_FIXED';

export type SetLocaleInput = {
  /** `zh-CN` or `en`. */
  locale: string;
};

export type ViewerNowQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerNowQuery = { viewer: { capacities: Array<Capacity>, csrfToken: string | null, locale: string, mustChangePassword: boolean, person: { id: string, displayName: { zh: string, en: string | null }, appointments: Array<{ id: string, role: string, placeId: string, derived: boolean, roleName: { zh: string, en: string | null }, placeName: { zh: string, en: string | null } }> } | null, schools: Array<{ id: string, name: { zh: string, en: string | null } }>, groups: Array<{ id: string, name: { zh: string, en: string | null } }>, classes: Array<{ id: string, name: string }>, duties: { mayUpload: boolean, mayReview: boolean, mayPublish: boolean, maySend: boolean, mayAcknowledge: boolean, mayAdminister: boolean, isStudent: boolean, isOfficer: boolean, isOperator: boolean }, waiting: { reviews: number, publications: number, deliveries: number, returned: number, projectTags: number } }, district: { id: string, awaitsFirstRun: boolean, name: { zh: string, en: string | null } } | null };

export type SetLocaleMutationVariables = Exact<{
  input: SetLocaleInput;
}>;


export type SetLocaleMutation = { setLocale: { viewer: { locale: string } | null, refusals: Array<{ code: RefusalCode, field: string | null, message: string }> } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { viewer: { csrfToken: string | null } } };

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