import { dayOf } from '#kit/dates.ts'
import {
  emptyForm,
  type FormState,
  formRefused,
  type Parsed,
  parseForm,
  type RawForm,
} from '#kit/form.ts'
import { readNumber } from '#kit/numbers.ts'
import { hungHead } from '#kit/papers/asking-poster.ts'
import { listEventsSince } from '#modules/events/index.ts'
import { houseHelp, letterheadOf } from '#modules/letterheads/index.ts'
import { answerGivenBack, territoryLabel, withTerritory } from '#modules/territories/index.ts'
import { download, notFound, page } from '#platform/answers.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { actRoute, buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { chooseAction } from '../actions/act-on-marker.ts'
import { closeEarly } from '../actions/close-early.ts'
import {
  addWorkshop,
  dropAssessment,
  editAssessment,
  enterPaper,
  openAssessment,
  planAssessment,
  publishResults,
  setFloors,
  writeFacts,
} from '../actions/keep-assessment.ts'
import { resultsAsked, type Wave } from '../actions/load-wave.ts'
import {
  actionShape,
  assessmentShape,
  closeShape,
  type Floors,
  missingRoles,
  publishShape,
  stateOf,
  takesAnswers,
  whyNoPaper,
  workshopShape,
} from '../assessment.ts'
import { rolePoster } from '../documents/role-poster.ts'
import { readSources } from '../fact-source.ts'
import { sortFindings } from '../findings.ts'
import { concerns, questionsOf } from '../index-model.ts'
import { countMedia } from '../media-counts.ts'
import { ClosePage } from '../pages/ClosePage.tsx'
import { SourceFields } from '../pages/FactsView.tsx'
import {
  ActionPage,
  FloorsPage,
  floorField,
  KeepPage,
  PublishPage,
  QuestionsPage,
} from '../pages/KeepPages.tsx'
import { EditPage, PlanPage } from '../pages/PlanPage.tsx'
import { forWorkshop, paperPath, paths, posterPath, wavePaths } from '../paths.ts'
import { mayKeepAssessments } from '../permissions.ts'
import { readLevels } from '../read-levels.ts'
import { askedOf, countRoles, resultsOf } from '../results.ts'
import { listWorkshops } from '../store/assessments.ts'
import { listInvitations, listRecords } from '../store/records.ts'
import { assessmentTexts } from '../texts/assessments.ts'
import { closingTexts } from '../texts/closing.ts'
import { factTexts } from '../texts/facts.ts'
import { keepTexts } from '../texts/keep.ts'
import { resultTexts } from '../texts/results.ts'
import { waveAt } from './assessments.tsx'

const at = wavePaths(':territory', ':wave')
const ofWave = ({ territory, assessment }: Wave) => wavePaths(territory.slug, assessment.wave)

/** What the acts of the team on an assessment have in common: docs/decisions/0050. */
export const onWave = {
  audience: 'staff',
  on: waveAt,
  may: mayKeepAssessments,
  refusals: (locale: 'fr' | 'en') => assessmentTexts[locale].refusals,
  next: (wave: Wave) => ofWave(wave).keep,
} as const

const aroundPage = (c: HttpContext, { territory, assessment, model }: Wave) => ({
  frame: c.var.frame,
  slug: territory.slug,
  place: territoryLabel(territory),
  assessment,
  model,
})

export const keepRoutes: readonly Route[] = [
  ...formRoutes({
    ...onWave,
    path: paths.plan,
    on: () => ({}),
    fresh: true,
    shape: (c, _, raw) => {
      const { db, locale } = c.var.ctx
      return withTerritory(db, parseForm(assessmentShape, raw, locale), {
        raw,
        name: 'territory',
        locale,
      })
    },
    days: { closesOn: 'from-today' },
    draw: async (c, _, form) => (
      <PlanPage
        frame={c.var.frame}
        form={form}
        answer={await answerGivenBack(c.var.ctx.db, form, 'territory')}
      />
    ),
    act: (c, _, { territory, ...words }) => planAssessment(c.var.ctx, territory.id, words),
    next: (_, { wave }, { territory }) => wavePaths(territory.slug, wave).keep,
    notice: (locale) => assessmentTexts[locale].planned,
  }),
  get(at.keep, 'staff', showKeep),
  ...formRoutes({
    ...onWave,
    path: at.edit,
    on: draftWaveAt,
    shape: assessmentShape,
    days: { closesOn: 'from-today' },
    draw: (c, wave, form) => <EditPage {...aroundPage(c, wave)} form={form} />,
    act: (c, { assessment }, words) => editAssessment(c.var.ctx, assessment.id, words),
    notice: (locale) => assessmentTexts[locale].edited,
  }),
  buttonRoute({
    ...onWave,
    path: at.drop,
    act: (c, { assessment }) => dropAssessment(c.var.ctx, assessment.id),
    next: () => paths.home,
    back: (wave) => ofWave(wave).keep,
    notice: (locale) => keepTexts[locale].dropped,
  }),
  get(posterPath(':territory', ':wave', ':role'), 'staff', printPoster, { perMinute: 20 }),
  buttonRoute({
    ...onWave,
    path: at.open,
    act: (c, { assessment }) => openAssessment(c.var.ctx, assessment.id),
    back: (wave) => ofWave(wave).keep,
    notice: (locale) => keepTexts[locale].opened,
  }),
  ...formRoutes({
    ...onWave,
    path: at.floors,
    shape: readFloors,
    draw: (c, wave, form) => <FloorsPage {...aroundPage(c, wave)} form={form} />,
    act: (c, { assessment }, floors) => setFloors(c.var.ctx, assessment.id, floors),
    notice: (locale) => keepTexts[locale].floorsSaved,
  }),
  ...formRoutes({
    ...onWave,
    path: at.facts,
    shape: readFacts,
    draw: (c, wave, form) => {
      const texts = keepTexts[c.var.ctx.locale]
      return (
        <QuestionsPage
          {...aroundPage(c, wave)}
          form={form}
          title={texts.facts}
          lead={texts.factsLead}
          action={ofWave(wave).facts}
          submit={texts.saveFacts}
          questions={factsOf(wave)}
          answers={wave.assessment.facts}
          under={({ id }) => (
            <SourceFields
              locale={c.var.ctx.locale}
              form={form}
              question={id}
              source={wave.assessment.factSources[id]}
            />
          )}
          seen
        />
      )
    },
    act: (c, { assessment }, facts) => writeFacts(c.var.ctx, assessment.id, facts),
    notice: (locale) => keepTexts[locale].factsSaved,
  }),
  ...formRoutes({
    ...onWave,
    path: paperPath(':territory', ':wave', ':role'),
    on: paperAt,
    fresh: true,
    shape: (_c, { questions }, raw) => ({ ok: true, value: readLevels(questions, raw) }),
    draw: (c, { wave, role, questions }, form) => {
      const { locale } = c.var.ctx
      const texts = keepTexts[locale]
      return (
        <QuestionsPage
          {...aroundPage(c, wave)}
          form={form}
          title={texts.paperOf(role.text[locale])}
          lead={texts.paperLead}
          action={paperPath(wave.territory.slug, wave.assessment.wave, role.id)}
          submit={texts.savePaper}
          questions={questions}
          answers={{}}
          seen={false}
        />
      )
    },
    act: (c, { wave, role }, answers) =>
      enterPaper(c.var.ctx, wave.assessment.id, role.id, answers),
    // What was typed while somebody else published is said on its page: only one who comes later is led away.
    over: (c, { wave }) => whyNoPaper(wave.assessment, dayOf(c.var.ctx.now)),
    back: ({ wave }) => ofWave(wave).keep,
    next: ({ wave, role }) => paperPath(wave.territory.slug, wave.assessment.wave, role.id),
    notice: (locale) => keepTexts[locale].paperSaved,
  }),
  actRoute({
    ...onWave,
    path: at.workshops,
    fresh: true,
    shape: workshopShape,
    draw: (c, wave, form) => drawKeep(c, wave, form),
    act: (c, { assessment }, words) => addWorkshop(c.var.ctx, assessment.id, words),
    under: { 'no-event': 'href' },
    notice: (locale) => keepTexts[locale].workshopAdded,
  }),
  ...formRoutes({
    ...onWave,
    path: at.close,
    fresh: true,
    shape: closeShape,
    draw: (c, wave, form) => (
      <ClosePage {...aroundPage(c, wave)} form={form} today={dayOf(c.var.ctx.now)} />
    ),
    act: (c, { assessment }, words) => closeEarly(c.var.ctx, assessment.id, words),
    refusals: (locale) => closingTexts[locale].refusals,
    under: { 'reason-needed': 'reason' },
    notice: (locale) => closingTexts[locale].closed,
  }),
  ...formRoutes({
    ...onWave,
    path: at.publish,
    fresh: true,
    shape: publishShape,
    draw: async (c, wave, form) => (
      <PublishPage {...aroundPage(c, wave)} form={form} missing={await missingOf(c, wave)} />
    ),
    act: (c, { assessment }, words) => publishResults(c.var.ctx, assessment.id, words),
    under: { 'reason-missing': 'reason' },
    next: (wave) => ofWave(wave).assessment,
    notice: (locale) => keepTexts[locale].published,
  }),
  ...formRoutes({
    ...onWave,
    path: at.actions,
    fresh: true,
    shape: actionShape,
    days: { dueOn: 'from-today' },
    draw: async (c, wave, form) => (
      <ActionPage {...aroundPage(c, wave)} form={form} weak={await weakIn(c, wave)} />
    ),
    act: (c, { assessment }, words) => chooseAction(c.var.ctx, assessment.id, words),
    next: (wave) => ofWave(wave).assessment,
    notice: (locale, { committed }) =>
      committed ? resultTexts[locale].chosen : resultTexts[locale].chosenHere,
  }),
]

/** Once it is open, its words and its last day were announced. */
async function draftWaveAt(c: HttpContext): Promise<Wave | undefined> {
  const wave = await waveAt(c)
  return wave && stateOf(wave.assessment) === 'draft' ? wave : undefined
}

async function showKeep(c: HttpContext) {
  const wave = await waveAt(c)
  return wave ? page(c, await drawKeep(c, wave, emptyForm)) : notFound(c)
}

/** To hang where people of this role go, while they may answer. */
async function printPoster(c: HttpContext) {
  const { ctx } = c.var
  const found = await paperAt(c)
  // Past the last day the page of paper stays, for what came in time: nobody is asked any more.
  if (!found || !takesAnswers(found.wave.assessment, dayOf(ctx.now))) return notFound(c)
  const { wave, role } = found
  const medium = c.req.query(forWorkshop.name) === forWorkshop.value ? 'workshop' : 'screen'
  const key = (await listInvitations(ctx.db, wave.assessment.id, medium)).find(
    (invitation) => invitation.role === role.id,
  )?.key
  if (!key) return notFound(c)
  const [head, { phone }] = await Promise.all([letterheadOf(ctx, {}), houseHelp(ctx)])
  const document = rolePoster({
    ...{
      assessment: wave.assessment,
      place: territoryLabel(wave.territory),
      house: head.name,
      phone,
    },
    ...{ role: role.text[ctx.locale], address: `${ctx.settings.baseUrl}${paths.join(key)}` },
    isForWorkshop: medium === 'workshop',
    ...{ locale: ctx.locale, now: ctx.now },
  })
  const words = ['affiche', ...(medium === 'workshop' ? ['atelier'] : [])]
  const name = `${[...words, wave.territory.slug, role.id].join('-')}.pdf`
  return download(c, await writePdf(document, hungHead(head)), {
    ...{ name, mediaType: 'application/pdf', inline: true },
  })
}

async function drawKeep(c: HttpContext, wave: Wave, workshop: FormState) {
  const { ctx } = c.var
  const [records, invitations, workshops, events] = await Promise.all([
    listRecords(ctx.db, wave.assessment.id),
    listInvitations(ctx.db, wave.assessment.id),
    listWorkshops(ctx.db, wave.assessment.id),
    listEventsSince(ctx.db, new Date(ctx.now.getTime() - 90 * 86_400_000)),
  ])
  const counts = countRoles({ ...wave, records })
  const { baseUrl } = ctx.settings
  return (
    <KeepPage
      {...aroundPage(c, wave)}
      {...{ invitations, counts, baseUrl, workshop, workshops, events }}
      media={countMedia(records)}
      today={dayOf(ctx.now)}
    />
  )
}

function factsOf({ model, place }: Wave) {
  return questionsOf(model)
    .map(({ question }) => question)
    .filter((question) => question.kind === 'objective' && concerns(question, place))
}

/** The level of each fact, and what is written beside it. */
function readFacts(c: HttpContext, wave: Wave, raw: RawForm) {
  const { now, locale } = c.var.ctx
  const questions = factsOf(wave)
  const asked = { today: dayOf(now), sentences: factTexts[locale] }
  const sources = readSources(questions, raw, asked)
  if (!sources.ok) return sources
  const value = { levels: readLevels(questions, raw), sources: sources.value }
  return { ok: true as const, value }
}

async function paperAt(c: HttpContext) {
  const wave = await waveAt(c)
  const role = wave?.model.roles.find(({ id }) => id === c.req.param('role'))
  // Of a draft, nobody is asked anything yet.
  if (!wave || !role || !wave.assessment.openedAt) return undefined
  const questions = wave.model.pillars.flatMap((pillar) => askedOf(pillar, role.id, wave.place))
  return { wave, role, questions }
}

async function missingOf(c: HttpContext, wave: Wave) {
  const counts = countRoles(await resultsAsked(c.var.ctx, wave))
  return missingRoles(wave.assessment.floors, counts)
}

/** Of published results: nothing else is weak or strong yet. */
async function weakIn(c: HttpContext, wave: Wave) {
  if (!wave.assessment.publishedAt) return []
  const { weaknesses } = sortFindings(resultsOf(await resultsAsked(c.var.ctx, wave)))
  return weaknesses.map(({ found }) => found.node)
}

function readFloors(c: HttpContext, { model }: Wave, raw: RawForm): Parsed<Floors> {
  const floors: Record<string, number> = {}
  for (const { id } of model.roles) {
    const floor = readNumber(String(raw[floorField(id)] ?? ''))
    if (floor === undefined || !Number.isInteger(floor) || floor < 0 || floor > 100_000) {
      const sentence = assessmentTexts[c.var.ctx.locale].refusals['floor-lowered']
      return { ok: false, form: formRefused(raw, sentence, floorField(id)) }
    }
    floors[id] = floor
  }
  return { ok: true, value: floors }
}
