import type { GrantInput } from '../../schema/generated/resolvers.ts';
import { openResources } from '../access/access.ts';
import type { Context } from '../context.ts';
import { newId } from '../id.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { lockForDecision } from './authority.ts';
import { grantInside } from './grantLicense.ts';
import { findRequest, requestColumns } from './queries.ts';
import type { GrantRow, RequestRow } from './rows.ts';
import { AUDIENCE_LEVELS, type AudienceLevel, PERMISSIONS, type Permission } from './terms.ts';
import { recordStep } from './trail.ts';

export interface RequestWish {
  resourceId: string;
  audienceLevel: string;
  audienceIds: readonly string[];
  permissions: readonly string[];
  reason: string;
  /** Until when; null: as long as the owner says. */
  endsAt: Date | null;
}

const MOST_PLACES = 20;

/**
 * Asks an owner for a grant. An open request for the same resource is given back instead of a second.
 * Rule: whoever may discover the resource (domain.md D, "Request").
 */
export async function requestLicense(context: Context, wish: RequestWish): Promise<Outcome<RequestRow>> {
  const { viewer } = context;
  const level = AUDIENCE_LEVELS.find((one) => one === wish.audienceLevel);
  const permissions = PERMISSIONS.filter((one) => wish.permissions.includes(one));
  const reason = wish.reason.normalize('NFC').trim();
  if (!viewer.personId) return refuse('FORBIDDEN');
  if (
    !level ||
    (level !== 'public' && (wish.audienceIds.length === 0 || wish.audienceIds.length > MOST_PLACES))
  )
    return refuse('INVALID', 'audienceLevel');
  if (permissions.length !== new Set(wish.permissions).size || permissions.length === 0)
    return refuse('INVALID', 'permissions');
  if (reason.length < 4 || reason.length > 1000) return refuse('REASON_NEEDED', 'reason');
  const audience = { level, ids: level === 'public' ? [] : [...new Set(wish.audienceIds)] };
  return context.database.begin(async (tx) => {
    const [resource] = await tx<{ id: string }[]>`
      select id
      from resource
      where id = ${wish.resourceId}
        and ${openResources(tx, viewer, 'discover')}`;
    if (!resource) return refuse('RESOURCE_NOT_FOUND', 'resourceId');
    // A request that lapsed makes room for a new one.
    await tx`
      update license_request
      set state = 'lapsed'
      where resource_id = ${resource.id}
        and requested_by = ${viewer.personId}
        and state = 'open'
        and opened_at <= now() - interval '14 days'`;
    const id = newId('request');
    const [made] = await tx<{ id: string }[]>`
      insert into license_request (id, resource_id, requested_by, audience, permissions, reason, state, ends_at)
      values (${id}, ${resource.id}, ${viewer.personId}, ${tx.json(audience)}, ${permissions}, ${reason}, 'open',
        ${wish.endsAt})
      on conflict (resource_id, requested_by) where state = 'open' do update set reason = license_request.reason
      returning id`;
    if (made?.id === id)
      await recordStep(tx, {
        actorId: viewer.personId,
        kind: 'request',
        resourceId: resource.id,
        subjectId: id,
        facts: { audience: level, permissions },
      });
    const request = await findRequest(tx, made?.id ?? id);
    return request ? accept(request) : refuse('CONFLICT');
  });
}

/** Takes an own open request back. */
export async function withdrawRequest(context: Context, requestId: string): Promise<Outcome<RequestRow>> {
  const [request] = await context.database<RequestRow[]>`
    update license_request
    set state = 'withdrawn', decided_at = now()
    where id = ${requestId}
      and requested_by = ${context.viewer.personId}
      and state = 'open'
    returning ${requestColumns(context.database)}`;
  if (request) return accept(request);
  const known = await findRequest(context.database, requestId);
  const own = known !== null && known.requestedBy === context.viewer.personId;
  return refuse(own ? 'REQUEST_CLOSED' : 'RESOURCE_NOT_FOUND', 'requestId');
}

export interface RequestDecision {
  requestId: string;
  granted: boolean;
  /** Why not; needed when refused. */
  reason: string;
  /** What is given instead of exactly what was asked; null: what was asked. */
  grants: readonly GrantInput[] | null;
}

export interface Decided {
  request: RequestRow;
  grants: GrantRow[];
}

/** Grants or refuses a request; granting makes the grant in the same transaction. By the owner's principal. */
export async function decideRequest(context: Context, wish: RequestDecision): Promise<Outcome<Decided>> {
  const reason = wish.reason.normalize('NFC').trim().slice(0, 1000);
  if (!wish.granted && !reason) return refuse('REASON_NEEDED', 'reason');
  return context.database.begin(async (tx) => {
    const asked = await findRequest(tx, wish.requestId);
    const resource = await lockForDecision(tx, context.viewer, asked?.resourceId ?? '', 'requestId');
    if (!resource.ok) return refuse('RESOURCE_NOT_FOUND', 'requestId');
    const request = await findRequest(tx, wish.requestId);
    if (request?.state !== 'open') return refuse('REQUEST_CLOSED', 'requestId');
    let grants: GrantRow[] = [];
    if (wish.granted) {
      const source = { kind: 'request' as const, id: request.id, article: null };
      const given = await grantInside(tx, context, {
        resourceId: request.resourceId,
        grants: wish.grants ?? [asWish(request)],
        reason,
        knowsItIsForGood: true,
        source,
      });
      if (!given.ok) return given;
      grants = given.value;
    }
    const [decided] = await tx<RequestRow[]>`
      update license_request
      set state = ${wish.granted ? 'granted' : 'refused'}, refusal = ${wish.granted ? null : reason},
        decided_by = ${context.viewer.personId}, decided_at = now(), grant_id = ${grants[0]?.id ?? null}
      where id = ${request.id}
      returning ${requestColumns(tx)}`;
    if (!decided) throw new Error('The open request was not updated');
    await recordStep(tx, {
      actorId: context.viewer.personId,
      kind: 'request_decided',
      resourceId: request.resourceId,
      subjectId: request.id,
      facts: { granted: wish.granted },
    });
    return accept({ request: decided, grants });
  });
}

/** Exactly what was asked, for teachers: what they need to see goes with what they asked to do. */
function asWish(request: RequestRow): GrantInput {
  const permissions: Permission[] = ['discover', 'preview', 'stream'];
  const level: AudienceLevel = request.audience.level;
  return {
    template: 'custom',
    audienceLevel: level,
    audienceIds: request.audience.ids,
    capacities: ['staff'],
    permissions: [...permissions, ...request.permissions],
    duties: [
      'attribute',
      'stamp_copy',
      ...(request.permissions.includes('adapt') ? ['return_adaptation', 'source_link'] : []),
    ],
    endsAt: request.endsAt,
    noEnd: request.endsAt === null,
  };
}
