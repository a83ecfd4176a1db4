import {
  emptyForm,
  type FormState,
  formRefused,
  parseForm,
  type RawForm,
  trapField,
  typedValues,
} from '#kit/form.ts'
import { getTerritories, type TerritoryAnswer } from '#modules/territories/index.ts'
import { again, page, readForm, seeOther } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import type { Experiment } from '../../experiment.ts'
import type { KindsNow } from '../../instrument-kinds.ts'
import { placeName } from '../../pages/place-words.ts'
import { protocolPaths } from '../../paths/protocol.ts'
import { paths } from '../../paths.ts'
import { maySeeExperiment } from '../../permissions.ts'
import { type TerritoryAsked, WhereField } from '../../proposals/index.ts'
import {
  findLineage,
  findStanding,
  kindTitlesOf,
  listFamily,
  readableProtocol,
} from '../../protocol/index.ts'
import {
  adoptShape,
  compareFamily,
  type Lineage,
  protocolTexts,
  requestShape,
} from '../../protocol/nouns.ts'
import { mayAdoptProtocol } from '../../protocol-permissions.ts'
import { onExperiment } from '../../routes/on-experiment.ts'
import { isDoubtful, placed, readTerritory, withDoubt } from '../../routes/territory-asked.ts'
import { listExperiments } from '../../store/lists.ts'
import type { ProtocolContent } from '../../template/nouns.ts'
import { refusedAct } from '../../writing/index.ts'
import { adoptProtocol } from '../actions/adopt-protocol.ts'
import { requestProtocol } from '../actions/request-protocol.ts'
import { ProtocolAdopt } from '../pages/ProtocolAdopt.tsx'
import { type FamilyRow, ProtocolFamily } from '../pages/ProtocolFamily.tsx'

/** The family of a protocol, and joining it. */
export function protocolFamilyRoutes(kinds: KindsNow): readonly Route[] {
  return [
    get(
      '/experiences/:slug/famille',
      'anyone',
      onExperiment((c, experiment) => showFamily(c, experiment, kinds)),
      { cached: true },
    ),
    get(
      '/experiences/:slug/reprendre',
      'anyone',
      onExperiment(async (c, experiment) => page(c, await drawAdopt(c, experiment, emptyForm, {}))),
    ),
    post('/experiences/:slug/reprendre', 'anyone', onExperiment(adopt), { perMinute: 6 }),
  ]
}

async function showFamily(c: HttpContext, experiment: Experiment, kinds: KindsNow) {
  const { ctx, frame } = c.var
  const [members, adoptable] = await Promise.all([
    familyOf(ctx, experiment),
    isAdoptable(ctx, experiment),
  ])
  const contents: {
    experimentId: string
    parentId: string | undefined
    content: ProtocolContent
  }[] = []
  const rows: FamilyRow[] = []
  const experiments = members.map((member) => member.experiment)
  const [places, protocols] = await Promise.all([
    placesOf(ctx, experiments),
    Promise.all(experiments.map((item) => readableProtocol(ctx, item))),
  ])
  for (const [at, { experiment: one, lineage }] of members.entries()) {
    const readable = protocols[at]
    contents.push({
      experimentId: one.id,
      parentId: lineage?.fromExperimentId,
      content: readable?.protocol?.content ?? {},
    })
    rows.push({
      experiment: one,
      place: places.get(one.id) ?? one.title,
      lineage,
      parentTitle: members.find((other) => other.experiment.id === lineage?.fromExperimentId)
        ?.experiment.title,
      version: readable?.freeze?.version,
    })
  }
  const shown = contents.filter((content) => Object.keys(content.content).length > 0)
  return page(
    c,
    <ProtocolFamily
      frame={frame}
      experiment={experiment}
      members={rows}
      compared={rows.filter((row) =>
        shown.some((entry) => entry.experimentId === row.experiment.id),
      )}
      sections={compareFamily(shown, ctx.locale, kindTitlesOf(kinds(), ctx.locale))}
      adoptable={adoptable}
    />,
  )
}

interface Member {
  readonly experiment: Experiment
  readonly lineage: Lineage | undefined
}

/** The first, then those who took it up, oldest first; only what this reader may see. */
async function familyOf(ctx: Ctx, experiment: Experiment): Promise<readonly Member[]> {
  const own = await findLineage(ctx.db, experiment.id)
  const rootId = own?.rootId ?? experiment.id
  const lineages = await listFamily(ctx.db, rootId)
  const ids = [rootId, ...lineages.map((lineage) => lineage.experimentId)]
  const known = await listExperiments(ctx.db, { ids })
  return ids.flatMap((id) => {
    const found = known.find((item) => item.id === id)
    if (!found || !maySeeExperiment(ctx.person, found)) return []
    return [{ experiment: found, lineage: lineages.find((lineage) => lineage.experimentId === id) }]
  })
}

async function placesOf(ctx: Ctx, experiments: readonly Experiment[]) {
  const ids = experiments.flatMap((experiment) => experiment.territoryId ?? [])
  const territories = await getTerritories(ctx.db, ids)
  const names = new Map<string, string>()
  for (const experiment of experiments) {
    const territory = territories.get(experiment.territoryId ?? '')
    if (territory) names.set(experiment.id, placeName(territory, ctx.locale))
  }
  return names
}

async function isAdoptable(ctx: Ctx, experiment: Experiment): Promise<boolean> {
  if (experiment.visibility !== 'published') return false
  return (await findStanding(ctx.db, experiment.id)).frozen !== undefined
}

async function drawAdopt(
  c: HttpContext,
  experiment: Experiment,
  form: FormState,
  territory: TerritoryAsked,
) {
  const { ctx, frame } = c.var
  return (
    <ProtocolAdopt
      frame={frame}
      experiment={experiment}
      form={form}
      territoryField={<WhereField locale={ctx.locale} form={form} territory={territory} />}
      atOnce={mayAdoptProtocol(ctx.person)}
      adoptable={await isAdoptable(ctx, experiment)}
    />
  )
}

async function adopt(c: HttpContext, experiment: Experiment) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const texts = protocolTexts[ctx.locale]
  // A machine that filled the trap is thanked like anyone, and nothing is kept.
  if (raw[trapField]) return seeOther(c, paths.list, texts.requested)

  const answer = await readTerritory(ctx, raw)
  const shown = async (form: FormState) =>
    again(c, await drawAdopt(c, experiment, withDoubt(form, answer, ctx), { answer }))
  const asked = { experiment, raw, answer, shown }
  return mayAdoptProtocol(ctx.person) ? adoptAtOnce(c, asked) : request(c, asked)
}

interface Asked {
  readonly experiment: Experiment
  readonly raw: RawForm
  readonly answer: TerritoryAnswer
  readonly shown: (form: FormState) => Promise<Response>
}

/** The lab clones in one act. */
async function adoptAtOnce(c: HttpContext, { experiment, raw, answer, shown }: Asked) {
  const { ctx } = c.var
  const parsed = parseForm(adoptShape, raw, ctx.locale)
  if (!parsed.ok) return shown(parsed.form)
  if (isDoubtful(answer)) return shown({ values: typedValues(raw), problems: {} })
  const input = { ...parsed.value, territory: placed(answer) }
  const adopted = await adoptProtocol(ctx, experiment.id, input)
  if (!adopted.ok) {
    return refusedAct(c, adopted.refusal, (sentence) => shown(formRefused(raw, sentence)))
  }
  const next = protocolPaths.workshop(adopted.value.slug)
  return seeOther(c, next, protocolTexts[ctx.locale].adopted)
}

/** Anyone else asks, and follows the request by a link. */
async function request(c: HttpContext, { experiment, raw, answer, shown }: Asked) {
  const { ctx } = c.var
  const parsed = parseForm(requestShape, raw, ctx.locale)
  if (!parsed.ok) return shown(parsed.form)
  if (isDoubtful(answer)) return shown({ values: typedValues(raw), problems: {} })
  const input = { ...parsed.value, territory: placed(answer) }
  const asked = await requestProtocol(ctx, experiment.id, input)
  if (!asked.ok) {
    return refusedAct(c, asked.refusal, (sentence) => shown(formRefused(raw, sentence)))
  }
  return seeOther(c, paths.proposal(asked.value.token), protocolTexts[ctx.locale].requested)
}
