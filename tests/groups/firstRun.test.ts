import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIRST_RUN_SETTING } from '../../server/people/firstRun.ts';
import { hashToken } from '../../server/people/session.ts';
import { type Client, openTestApplication, type TestApplication } from '../application.ts';

const CREATE_PERSON = `mutation ($input: CreatePersonInput!) {
  createPerson(input: $input) { person { id displayName { zh } appointments { role } } oneTimePassword refusals { code field message } }
}`;

describe('an empty installation', () => {
  let app: TestApplication;
  const token = randomBytes(32).toString('base64url');
  let operator: Client;
  beforeAll(async () => {
    app = await openTestApplication();
    const { database } = app.application;
    await database`insert into setting (name, value) values (${FIRST_RUN_SETTING}, ${database.json({ sha256: hashToken(token).toString('hex') })})`;
  });
  afterAll(() => app.close());

  const firstRun = async (given: string) =>
    (await app.as(null)).graphql(
      `mutation ($input: CompleteFirstRunInput!) { completeFirstRun(input: $input) { viewer { person { id } duties { isOperator mayAdminister } } refusals { code field } } }`,
      {
        input: {
          token: given,
          districtName: '东湖区',
          displayName: '管理员',
          username: 'admin',
          password: 'a long first password',
        },
      },
    );

  it('[ATK-153] takes the one-time link once, and no other', async () => {
    expect(
      (await (await app.as(null)).graphql('{ district { awaitsFirstRun } }')).data.district.awaitsFirstRun,
    ).toBe(true);
    expect((await firstRun('wrong')).data.completeFirstRun.refusals).toEqual([
      { code: 'FIRST_RUN_OVER', field: 'token' },
    ]);
    const done = await firstRun(token);
    expect(done.data.completeFirstRun.refusals).toEqual([]);
    expect(done.data.completeFirstRun.viewer.duties).toEqual({ isOperator: true, mayAdminister: true });
    expect((await firstRun(token)).data.completeFirstRun.refusals).toEqual([
      { code: 'FIRST_RUN_OVER', field: 'token' },
    ]);
    operator = await app.as(done.data.completeFirstRun.viewer.person.id);
  });

  it('lets the administrator make schools, a group with members, and accounts that sign in', async () => {
    const school = async (name: string) =>
      (
        await operator.graphql(
          'mutation ($input: CreateSchoolInput!) { createSchool(input: $input) { school { id flags } refusals { code field } } }',
          {
            input: { name, stages: ['primary'], flags: ['rural'] },
          },
        )
      ).data.createSchool.school;
    const lead = await school('东湖一小');
    const member = await school('湖滨村小');
    expect(member.flags).toEqual(['rural']);
    const group = await operator.graphql(
      'mutation ($input: CreateGroupInput!) { createGroup(input: $input) { group { id state memberships { role school { id } } } refusals { code field } } }',
      { input: { name: '东湖一小教育集团', stages: ['primary'], leadSchoolId: lead.id, from: '2026-09-01' } },
    );
    expect(group.data.createGroup.group).toMatchObject({
      state: 'preparing',
      memberships: [{ role: 'lead', school: { id: lead.id } }],
    });
    const groupId = group.data.createGroup.group.id;
    const add = (schoolId: string) =>
      operator.graphql(
        'mutation ($input: AddMembershipInput!) { addMembership(input: $input) { membership { endsAt } refusals { code field } } }',
        {
          input: {
            groupId,
            schoolId,
            role: 'member',
            mode: 'multi_entity',
            stages: ['primary'],
            from: '2026-09-01',
          },
        },
      );
    // [R22] Six years less a day, the last day included.
    expect((await add(member.id)).data.addMembership).toEqual({
      membership: { endsAt: '2032-08-31T16:00:00.000Z' },
      refusals: [],
    });
    expect((await add(member.id)).data.addMembership.refusals).toEqual([
      { code: 'STAGE_TAKEN', field: 'stages' },
    ]);
    for (let index = 2; index <= 10; index += 1)
      expect((await add((await school(`第${index}小学`)).id)).data.addMembership.refusals).toEqual([]);
    // [R21] The eleventh is refused.
    expect((await add((await school('第十一小学')).id)).data.addMembership.refusals).toEqual([
      { code: 'GROUP_FULL', field: 'from' },
    ]);

    const person = await operator.graphql(CREATE_PERSON, {
      input: {
        displayName: '李老师',
        username: 'li.laoshi',
        capacity: 'staff',
        role: 'teacher',
        placeId: member.id,
        stages: ['primary'],
      },
    });
    expect(person.data.createPerson.refusals).toEqual([]);
    const signedIn = await (await app.as(null)).graphql(
      'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { mustChangePassword schools { id } } refusals { code } } }',
      { input: { username: 'li.laoshi', password: person.data.createPerson.oneTimePassword } },
    );
    expect(signedIn.data.signIn).toEqual({
      viewer: { mustChangePassword: true, schools: [{ id: member.id }] },
      refusals: [],
    });
    const twice = await operator.graphql(CREATE_PERSON, {
      input: {
        displayName: '另一位',
        username: 'li.laoshi',
        capacity: 'staff',
        role: 'teacher',
        placeId: member.id,
      },
    });
    expect(twice.data.createPerson.refusals).toEqual([
      {
        code: 'USERNAME_TAKEN',
        field: 'username',
        message: '这个用户名已经有人用了，请换一个，例如在后面加数字。',
      },
    ]);
  });

  it('[ATK-134] a school administrator gives roles of the own school only', async () => {
    const { database } = app.application;
    const [own] = await database<{ id: string }[]>`select id from school where name ->> 'zh' = '湖滨村小'`;
    const [other] = await database<{ id: string }[]>`select id from school where name ->> 'zh' = '东湖一小'`;
    const made = await operator.graphql(CREATE_PERSON, {
      input: {
        displayName: '校管',
        username: 'school.admin',
        capacity: 'staff',
        role: 'school_admin',
        placeId: own?.id,
      },
    });
    const admin = await app.as(made.data.createPerson.person.id);
    const create = (username: string, role: string, placeId: string | undefined) =>
      admin.graphql(CREATE_PERSON, {
        input: { displayName: '新同事', username, capacity: 'staff', role, placeId },
      });
    expect((await create('ok.teacher', 'teacher', own?.id)).data.createPerson.refusals).toEqual([]);
    expect((await create('no.officer', 'bureau_officer', own?.id)).data.createPerson.refusals[0].code).toBe(
      'FORBIDDEN',
    );
    expect((await create('no.other', 'teacher', other?.id)).data.createPerson.refusals[0].code).toBe(
      'FORBIDDEN',
    );
    const people = await admin.graphql('{ people { edges { node { displayName { zh } } } } }');
    expect(
      people.data.people.edges
        .map((edge: { node: { displayName: { zh: string } } }) => edge.node.displayName.zh)
        .sort(),
    ).toEqual(['新同事', '李老师', '校管']);
  });
});
