import type { Name } from '../groups/rows.ts';
import { codeName } from '../vocabularies.ts';
import type { AudienceLevel, Capacity, Duty, Permission, Prohibition, Revocation } from './terms.ts';

/** How a template's end follows from the day of granting (domain.md E, column "end"). */
export type EndRule =
  | 'none'
  | 'charter_end'
  | 'school_year_end'
  | 'next_school_year_end'
  | 'term_end'
  | 'agreement_end'
  | 'circle_end'
  | 'chosen';

/** One of the grants that a template makes: a capacity group with what it may do. */
export interface TemplateGrant {
  /** Template code that the made grant carries: streams for pupils are `group_stream`. */
  template: TemplateCode;
  capacities: Capacity[];
  permissions: Permission[];
  prohibitions: Prohibition[];
  duties: Duty[];
  revocation: Revocation;
}

export interface LicenseTemplate {
  code: TemplateCode;
  name: Name;
  /** The open licence's id where the terms truly are that licence, else LicenseRef-Keyuan-… (decisions 31). */
  spdx: string;
  isOpen: boolean;
  /** Levels to which it may open; the first is proposed. */
  audienceLevels: AudienceLevel[];
  /** Two where pupils may stream: one capacity group each (domain.md E). */
  grants: TemplateGrant[];
  end: EndRule;
}

export const TEMPLATE_CODES = [
  'open_by',
  'open_by_sa',
  'open_by_nc',
  'open_by_nc_sa',
  'open_by_nc_nd',
  'district_teaching',
  'group_teaching',
  'group_adapt',
  'group_stream',
  'campus_full',
  'school_only',
  'afterschool_share',
  'enterprise_training',
  'exam_embargo',
  'research_circle',
  'custom',
] as const;
export type TemplateCode = (typeof TEMPLATE_CODES)[number];

const EVERYBODY: Capacity[] = ['staff', 'student', 'guardian', 'officer', 'external', 'anonymous'];
const WATCH: Permission[] = ['discover', 'preview', 'stream'];
const TEACH: Permission[] = [...WATCH, 'download', 'print', 'classroom_use', 'assign'];
const IN_GROUP: Prohibition[] = ['outside_group', 'training_institutions', 'remove_marking'];
const NO_RECORDING: Prohibition[] = ['screen_recording', 'public_posting'];

/** Pupils and their guardians stream and take nothing along (domain.md E, below the table). */
const pupils = (template: TemplateCode, revocation: Revocation = 'stop_streams'): TemplateGrant => ({
  template,
  capacities: ['student', 'guardian'],
  permissions: WATCH,
  prohibitions: NO_RECORDING,
  duties: ['attribute'],
  revocation,
});

type Written = Omit<LicenseTemplate, 'code' | 'name' | 'spdx' | 'isOpen'> & { spdx?: string };

const staff = (
  template: TemplateCode,
  permissions: Permission[],
  rest: { prohibitions?: Prohibition[]; duties?: Duty[]; revocation?: Revocation } = {},
): TemplateGrant => ({
  template,
  capacities: ['staff'],
  permissions,
  prohibitions: rest.prohibitions ?? [],
  duties: rest.duties ?? [],
  revocation: rest.revocation ?? 'stop_new',
});

/** A Creative Commons licence: everybody, for good. NC forbids selling, ND adapting, SA passes itself on. */
function open(template: TemplateCode, spdx: string): Written {
  const noDerivatives = spdx.includes('-ND-');
  const permissions: Permission[] = [
    ...TEACH,
    ...(noDerivatives ? [] : (['adapt', 'excerpt'] as const)),
    'redistribute',
    'afterschool_use',
  ];
  const prohibitions: Prohibition[] = [
    ...(spdx.includes('-NC-') ? (['commercial_use'] as const) : []),
    ...(noDerivatives ? (['derive'] as const) : []),
  ];
  const duties: Duty[] = spdx.includes('-SA-') ? ['attribute', 'share_alike'] : ['attribute'];
  return {
    spdx,
    audienceLevels: ['public'],
    grants: [{ template, capacities: EVERYBODY, permissions, prohibitions, duties, revocation: 'stop_new' }],
    end: 'none',
  };
}

const written: Record<TemplateCode, Written> = {
  open_by: open('open_by', 'CC-BY-4.0'),
  open_by_sa: open('open_by_sa', 'CC-BY-SA-4.0'),
  open_by_nc: open('open_by_nc', 'CC-BY-NC-4.0'),
  open_by_nc_sa: open('open_by_nc_sa', 'CC-BY-NC-SA-4.0'),
  open_by_nc_nd: open('open_by_nc_nd', 'CC-BY-NC-ND-4.0'),
  district_teaching: {
    audienceLevels: ['district'],
    grants: [
      staff('district_teaching', TEACH, {
        prohibitions: ['training_institutions', 'remove_marking'],
        duties: ['attribute', 'stamp_copy'],
      }),
      pupils('district_teaching'),
    ],
    end: 'next_school_year_end',
  },
  group_teaching: {
    audienceLevels: ['group', 'groups', 'schools'],
    grants: [
      staff('group_teaching', TEACH, { prohibitions: IN_GROUP, duties: ['attribute', 'stamp_copy'] }),
      pupils('group_stream'),
    ],
    end: 'charter_end',
  },
  group_adapt: {
    audienceLevels: ['group', 'groups', 'schools'],
    grants: [
      staff('group_adapt', [...TEACH, 'adapt', 'excerpt'], {
        prohibitions: IN_GROUP,
        duties: ['attribute', 'stamp_copy', 'return_adaptation', 'source_link'],
      }),
    ],
    end: 'charter_end',
  },
  group_stream: {
    audienceLevels: ['group', 'groups', 'schools'],
    grants: [
      staff('group_stream', WATCH, {
        prohibitions: NO_RECORDING,
        duties: ['attribute', 'stamp_copy'],
        revocation: 'stop_streams',
      }),
      pupils('group_stream'),
    ],
    end: 'charter_end',
  },
  campus_full: {
    audienceLevels: ['school'],
    grants: [
      staff('campus_full', [...TEACH, 'adapt', 'excerpt', 'afterschool_use', 'archive'], {
        duties: ['attribute'],
      }),
    ],
    end: 'none',
  },
  school_only: {
    audienceLevels: ['school', 'schools'],
    grants: [
      staff('school_only', [...WATCH, 'download', 'print', 'classroom_use', 'adapt'], {
        prohibitions: ['public_posting'],
      }),
    ],
    end: 'none',
  },
  afterschool_share: {
    audienceLevels: ['group', 'schools', 'groups'],
    grants: [
      staff('afterschool_share', [...WATCH, 'download', 'afterschool_use'], {
        prohibitions: ['new_lesson', 'training_institutions'],
        duties: ['attribute', 'report_use'],
      }),
    ],
    end: 'school_year_end',
  },
  enterprise_training: {
    audienceLevels: ['school'],
    grants: [
      staff('enterprise_training', [...WATCH, 'classroom_use'], {
        prohibitions: NO_RECORDING,
        duties: ['attribute'],
        revocation: 'recall_copies',
      }),
      pupils('enterprise_training', 'recall_copies'),
    ],
    end: 'agreement_end',
  },
  exam_embargo: {
    audienceLevels: ['group', 'school', 'schools', 'district'],
    grants: [
      staff('exam_embargo', ['discover', 'preview', 'download', 'print'], {
        prohibitions: ['student_access', 'public_posting'],
        duties: ['delete_on_end'],
        revocation: 'recall_copies',
      }),
    ],
    end: 'term_end',
  },
  research_circle: {
    audienceLevels: ['circle'],
    grants: [
      staff('research_circle', ['discover', 'preview', 'download'], {
        prohibitions: ['outside_group'],
        duties: ['delete_on_end'],
        revocation: 'recall_copies',
      }),
    ],
    end: 'circle_end',
  },
  custom: {
    audienceLevels: [
      'schools',
      'person',
      'class',
      'circle',
      'school',
      'group',
      'groups',
      'district',
      'public',
    ],
    grants: [staff('custom', WATCH, { duties: ['attribute'], revocation: 'stop_streams' })],
    end: 'chosen',
  },
};

/** The sixteen templates of the vocabulary `license-templates`, in its order. */
export const templates: readonly LicenseTemplate[] = TEMPLATE_CODES.map((code) => {
  const { spdx, ...rest } = written[code];
  return {
    code,
    name: codeName('license-templates', code),
    spdx: spdx ?? `LicenseRef-Keyuan-${code.replaceAll('_', '-')}`,
    isOpen: spdx !== undefined,
    ...rest,
  };
});

const byCode = new Map<string, LicenseTemplate>(templates.map((template) => [template.code, template]));

/** The template of a code, or null when there is none. */
export const templateOf = (code: string): LicenseTemplate | null => byCode.get(code) ?? null;
