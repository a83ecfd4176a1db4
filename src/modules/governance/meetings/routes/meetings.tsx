import { formRefused, parseForm, type RawForm } from '#kit/form.ts'
import { counted } from '#kit/words.ts'
import { again, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { type Medium, media, meetingActs } from '../../meeting.ts'
import { paths } from '../../paths.ts'
import { idOf } from '../../routes/id-of.ts'
import { roundShape } from '../../speaking-round.ts'
import { endRound, openRound, passFloor, type RoundRefusal } from '../actions/hold-round.ts'
import { addItem, placeItem, writeNotes } from '../actions/keep-agenda.ts'
import { actOnMeeting, keepPresences, type MeetingRefusal } from '../actions/move-meeting.ts'
import { sendMinutes } from '../actions/send-minutes.ts'
import { itemShape, notesShape } from '../agenda.ts'
import { MeetingPage } from '../pages/MeetingPage.tsx'
import { RunMeetingPage, type RunMeetingPageProps } from '../pages/RunMeetingPage.tsx'
import { meetingTexts } from '../texts/meetings.ts'
import { meetingView, type OnMeeting, onMeeting } from './on-meeting.ts'

type Refusal =
  | MeetingRefusal
  | RoundRefusal
  | 'written-meanwhile'
  | 'bad-day'
  | 'day-passed'
  | 'due-too-far'

export const meetingRoutes: readonly Route[] = [
  get(paths.meeting(':slug', ':meeting'), 'signed-in', onMeeting('see', show)),
  get(
    paths.run(':slug', ':meeting'),
    'signed-in',
    onMeeting('hold', async (c, on) => page(c, await runPage(c, on))),
  ),
  post(paths.move(':slug', ':meeting'), 'signed-in', onMeeting('hold', move)),
  post(paths.presences(':slug', ':meeting'), 'signed-in', onMeeting('hold', notePresences)),
  post(paths.items(':slug', ':meeting'), 'signed-in', onMeeting('hold', add)),
  post(paths.item(':slug', ':meeting', ':item'), 'signed-in', onMeeting('hold', write)),
  post(paths.moveItem(':slug', ':meeting', ':item'), 'signed-in', onMeeting('hold', place)),
  post(paths.rounds(':slug', ':meeting'), 'signed-in', onMeeting('hold', begin)),
  post(paths.floor(':slug', ':meeting'), 'signed-in', onMeeting('see', floor)),
  post(paths.send(':slug', ':meeting'), 'signed-in', onMeeting('hold', send)),
]

async function show(c: HttpContext, on: OnMeeting) {
  const { ctx, frame } = c.var
  const view = await meetingView(ctx, on)
  return page(c, <MeetingPage frame={frame} view={view} mayHold={on.mayHold} />)
}

async function runPage(c: HttpContext, on: OnMeeting, forms?: RunMeetingPageProps['forms']) {
  const { ctx, frame } = c.var
  const view = await meetingView(ctx, on)
  return <RunMeetingPage frame={frame} view={view} {...(forms ? { forms } : {})} />
}

const runHref = ({ circle, meeting }: OnMeeting) => paths.run(circle.slug, meeting.id)

/** The reason on the page of those who hold the meeting; others go back to what they follow. */
async function refuse(
  c: HttpContext,
  on: OnMeeting,
  refusal: Refusal,
  forms?: RunMeetingPageProps['forms'],
) {
  if (refusal === 'not-found') return notFound(c)
  if (refusal === 'forbidden') return forbidden(c)
  const problem = meetingTexts[c.var.ctx.locale].refusals[refusal]
  if (!on.mayHold) {
    const view = await meetingView(c.var.ctx, on)
    return again(
      c,
      <MeetingPage frame={c.var.frame} view={view} mayHold={false} problem={problem} />,
    )
  }
  return again(c, await runPage(c, on, forms ?? { state: formRefused({}, problem) }))
}

async function move(c: HttpContext, on: OnMeeting) {
  const { ctx } = c.var
  const fields = await readForm(c)
  const act = meetingActs.find((one) => one === fields['act'])
  if (!act) return notFound(c)
  const moved = await actOnMeeting(ctx, on.meeting.id, act)
  if (!moved.ok) return refuse(c, on, moved.refusal)
  const where =
    act === 'open' || act === 'reopen' ? runHref(on) : paths.meeting(on.circle.slug, on.meeting.id)
  return seeOther(c, where, meetingTexts[ctx.locale].moved[act])
}

async function notePresences(c: HttpContext, on: OnMeeting) {
  const fields = await readForm(c)
  const present = new Map<string, Medium>()
  for (const medium of media) {
    for (const member of listed(fields[medium])) present.set(member, medium)
  }
  // A form of before, or a program, that says nothing of who holds it leaves both as they are.
  const chosen = (name: 'facilitator' | 'secretary') => listed(fields[name])[0]
  const holders =
    fields['facilitator'] === undefined || fields['secretary'] === undefined
      ? undefined
      : { facilitatorId: chosen('facilitator'), secretaryId: chosen('secretary') }
  const kept = await keepPresences(c.var.ctx, on.meeting.id, present, holders)
  return kept.ok ? seeOther(c, runHref(on)) : refuse(c, on, kept.refusal)
}

async function add(c: HttpContext, on: OnMeeting) {
  const { ctx } = c.var
  const read = parseForm(itemShape, await readForm(c), ctx.locale)
  if (!read.ok) return again(c, await runPage(c, on, { item: read.form }))
  const added = await addItem(ctx, on.meeting.id, read.value)
  return added.ok ? seeOther(c, runHref(on)) : refuse(c, on, added.refusal)
}

async function write(c: HttpContext, on: OnMeeting) {
  const { ctx } = c.var
  const said = meetingTexts[ctx.locale]
  const itemId = idOf(c, 'item')
  const fields = await readForm(c)
  const read = parseForm(notesShape, fields, ctx.locale)
  if (!read.ok) return again(c, await runPage(c, on, { notes: { itemId, form: read.form } }))
  const written = await writeNotes(ctx, on.meeting.id, itemId, read.value)
  if (written.ok) return seeOther(c, runHref(on), said.saved)
  const { refusal } = written
  if (refusal === 'not-found' || refusal === 'forbidden') return refuse(c, on, refusal)
  const form = formRefused(fields, said.refusals[refusal], fieldOf(refusal))
  return refuse(c, on, refusal, { notes: { itemId, form } })
}

function fieldOf(refusal: Refusal): string {
  if (refusal === 'day-passed' || refusal === 'due-too-far') return 'due'
  return refusal === 'bad-day' ? 'due' : refusal === 'not-a-member' ? 'who' : 'notes'
}

async function place(c: HttpContext, on: OnMeeting) {
  const { where } = await readForm(c)
  if (where !== 'up' && where !== 'down' && where !== 'now') return notFound(c)
  const placed = await placeItem(c.var.ctx, on.meeting.id, idOf(c, 'item'), where)
  return placed.ok ? seeOther(c, runHref(on)) : refuse(c, on, placed.refusal)
}

async function begin(c: HttpContext, on: OnMeeting) {
  const { ctx } = c.var
  const fields = await readForm(c)
  const read = parseForm(roundShape, fields, ctx.locale)
  if (!read.ok) return again(c, await runPage(c, on, { round: read.form }))
  const begun = await openRound(ctx, on.meeting.id, read.value)
  return begun.ok ? seeOther(c, runHref(on)) : refuse(c, on, begun.refusal)
}

async function floor(c: HttpContext, on: OnMeeting) {
  const { ctx } = c.var
  const { how, turn } = await readForm(c)
  const passed =
    how === 'end'
      ? await endRound(ctx, on.meeting.id)
      : await passFloor(ctx, on.meeting.id, {
          how: how === 'passed' ? 'passed' : 'spoken',
          turn: typeof turn === 'string' ? turn : '',
        })
  if (!passed.ok) return refuse(c, on, passed.refusal)
  return seeOther(c, on.mayHold ? runHref(on) : paths.meeting(on.circle.slug, on.meeting.id))
}

async function send(c: HttpContext, on: OnMeeting) {
  const { ctx } = c.var
  const said = meetingTexts[ctx.locale]
  const sent = await sendMinutes(ctx, on.meeting.id)
  if (!sent.ok) return refuse(c, on, sent.refusal)
  const { onPaper } = sent.value
  // Nobody has an address: the names to whom paper is given say it all.
  const words =
    sent.value.sent > 0 ? [said.sent(counted(sent.value.sent, said.person, said.persons))] : []
  if (onPaper.length > 0) words.push(said.noEmail(onPaper.join(', ')))
  return seeOther(c, paths.meeting(on.circle.slug, on.meeting.id), words.join(' '))
}

function listed(field: RawForm[string] | undefined): readonly string[] {
  return field === undefined || field === '' ? [] : typeof field === 'string' ? [field] : field
}
