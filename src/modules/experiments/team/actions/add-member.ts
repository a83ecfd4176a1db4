import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { type AddressRefusal, findContacts, recordByTeam } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Experiment } from '../../experiment.ts'
import { paths } from '../../paths.ts'
import { mayEditExperiment } from '../../permissions.ts'
import { lockExperiment } from '../../store/experiments.ts'
import { welcomeToTeam } from '../mails/team.ts'
import { listMembers, saveMember } from '../store/team.ts'
import { type MemberForm, presentMembers } from '../team.ts'
import { teamTexts } from '../texts/team.ts'
import { grantPlace } from './grant-place.ts'

export type MemberRefusal =
  | 'not-found'
  | 'forbidden'
  | 'member-unknown'
  | 'already-member'
  | 'ends-too-soon'

/** Someone joins the team. With an address, they get the right of their role and a message. */
export async function addMember(
  ctx: Ctx,
  experimentId: string,
  form: MemberForm,
): Promise<Result<undefined, MemberRefusal | AddressRefusal>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  const adder = ctx.person
  if (!adder || !mayEditExperiment(adder, experiment)) return refused('forbidden')

  const today = dayOf(ctx.now)
  if (form.endsOn !== undefined && form.endsOn < today) return refused('ends-too-soon')
  const { name, email, ...place } = form
  const recorded = await recordByTeam(ctx, adder, { name, email })
  if (!recorded.ok) return recorded
  const personId = recorded.value
  const present = presentMembers(await listMembers(ctx.db, experimentId), today)
  if (present.some((item) => item.personId === personId && item.role === form.role)) {
    return refused('already-member')
  }

  const invited = email !== undefined
  const member = {
    ...place,
    id: newId(ctx.now, ctx.chance),
    personId,
    startsOn: today,
    grantedRoleId: invited
      ? await grantPlace(ctx, experimentId, { ...place, personId })
      : undefined,
  }
  await saveMember(ctx.db, experimentId, member, ctx.now)

  ctx.audit({
    act: 'experiment-member.added',
    subject: `experiment:${experimentId}`,
    public: false,
    detail: { role: form.role },
  })
  if (invited) await welcome(ctx, experiment, personId, form)
  ctx.changed(`experiment:${experimentId}`)
  return done()
}

async function welcome(ctx: Ctx, experiment: Experiment, personId: string, form: MemberForm) {
  const person = (await findContacts(ctx.db, [personId])).get(personId)
  if (person?.email === undefined) return
  ctx.mail(
    welcomeToTeam(
      { email: person.email, language: person.language },
      {
        title: experiment.title,
        role: teamTexts[person.language].roles[form.role].toLowerCase(),
        link: ctx.settings.baseUrl + paths.experiment(experiment.slug),
        contact: ctx.settings.contactEmail,
      },
    ),
  )
}
