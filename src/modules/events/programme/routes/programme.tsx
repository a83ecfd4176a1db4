import { writtenDay } from '#kit/dates.ts'
import { letterheadOf } from '#modules/letterheads/index.ts'
import { download, notFound, page } from '#platform/answers.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { onEvent } from '../../calls/index.ts'
import { programmeTexts } from '../../calls/nouns.ts'
import type { NetworkEvent } from '../../event.ts'
import { programmePaths } from '../../paths/programmes.ts'
import { mayManageEvents } from '../../permissions.ts'
import { type ProgrammeFacts, programmeFacts, publishedOf, whereIs } from '../../schedule/index.ts'
import { frabOf, type PublishedProgramme } from '../../schedule/nouns.ts'
import type { Change } from '../../schedule.ts'
import { programmeDocument } from '../documents/programme-document.ts'
import { programmeIcs } from '../documents/programme-ics.ts'
import { programmeXml } from '../documents/programme-xml.ts'
import { ProgrammePage } from '../pages/ProgrammePage.tsx'
import { UnpublishedPage } from '../pages/UnpublishedPage.tsx'
import { chosenItems, readProgrammeView } from '../programme-view.ts'

/** The programme as everybody reads it, and as other programs do. */
export const programmeRoutes: readonly Route[] = [
  get(
    programmePaths.programme,
    'anyone',
    onEvent((c, event) => drawProgramme(c, event)),
    { cached: true },
  ),
  get(
    programmePaths.json,
    'anyone',
    onPublished((c, { programme }) =>
      c.json(
        {
          $schema: 'https://c3voc.de/schedule/schema.json',
          generator: { name: 'Ouvroir', url: programme.baseUrl },
          schedule: frabOf(programme),
        },
        200,
      ),
    ),
    { open: true },
  ),
  get(
    programmePaths.xml,
    'anyone',
    onPublished((c, { programme }) =>
      c.body(programmeXml(frabOf(programme), { url: programme.baseUrl }), 200, {
        'content-type': 'application/xml; charset=utf-8',
      }),
    ),
    { open: true },
  ),
  get(programmePaths.ics, 'anyone', onPublished(sendProgrammeIcs), { open: true }),
  get(programmePaths.pdf, 'anyone', onPublished(sendProgrammePdf)),
]

export interface Published {
  readonly event: NetworkEvent
  readonly facts: ProgrammeFacts
  readonly programme: PublishedProgramme
  readonly publishedAt: Date
}

function onPublished(run: (c: HttpContext, published: Published) => Response | Promise<Response>) {
  return onEvent(async (c, event) => {
    const published = await loadPublished(c, event)
    return published ? run(c, published) : notFound(c)
  })
}

/** The version that everybody reads, if there is one. */
export async function loadPublished(
  c: HttpContext,
  event: NetworkEvent,
): Promise<Published | undefined> {
  const { ctx } = c.var
  const facts = await programmeFacts(ctx, event)
  const programme = publishedOf(ctx, event, facts)
  const [latest] = facts.schedules
  return programme && latest && { event, facts, programme, publishedAt: latest.publishedAt }
}

export function sendProgrammeIcs(c: HttpContext, { programme, publishedAt, event }: Published) {
  const view = readProgrammeView(c.req.queries())
  const items = view.choice.length > 0 ? chosenItems(programme, view) : programme.items
  return download(c, programmeIcs(programme, items, { publishedAt, place: event.place }), {
    name: `programme-${event.slug}.ics`,
    mediaType: 'text/calendar; charset=utf-8',
  })
}

export async function sendProgrammePdf(
  c: HttpContext,
  { programme, publishedAt, event }: Published,
) {
  const document = programmeDocument(programme, { publishedAt, locale: c.var.ctx.locale })
  return download(c, await writePdf(document, await letterheadOf(c.var.ctx)), {
    name: `programme-${event.slug}.pdf`,
    mediaType: 'application/pdf',
    inline: true,
  })
}

/** The programme of an event; with the link of a registration, what it leads to goes by that link. */
export async function drawProgramme(c: HttpContext, event: NetworkEvent, ownToken?: string) {
  const { frame, ctx } = c.var
  const mayPrepare = ownToken === undefined && mayManageEvents(ctx.person)
  const published = await loadPublished(c, event)
  if (!published) return page(c, <UnpublishedPage {...{ frame, event, mayPrepare, ownToken }} />)
  const { facts, programme, publishedAt } = published
  return page(
    c,
    <ProgrammePage
      {...{ frame, event, programme, publishedAt, mayPrepare, ownToken }}
      view={readProgrammeView(c.req.queries())}
      changes={facts.schedules.map(({ version, publishedAt: at, note, changes }) => ({
        version,
        day: writtenDay(at, ctx.locale),
        note,
        lines: changes.flatMap((change) => sentenceOf(change, facts, programme, c) ?? []),
      }))}
    />,
  )
}

/** A change that readers may know: of what they could read before, or can read now. */
function sentenceOf(
  change: Change,
  facts: ProgrammeFacts,
  programme: PublishedProgramme,
  c: HttpContext,
): string | undefined {
  const { locale } = c.var.ctx
  const texts = programmeTexts[locale]
  const { slot } = change
  const contribution = facts.contributions.find(({ id }) => id === slot.contributionId)
  const isShown = slot.contributionId === undefined || contribution?.told === 'accepted'
  if (!isShown) return undefined
  const title = contribution?.title ?? (slot.title || texts.gone)
  const where = whereIs(slot, programme.rooms, locale)
  if (change.kind === 'added') return texts.changeAdded(title, where)
  if (change.kind === 'removed') return texts.changeRemoved(title, where)
  return texts.changeMoved(title, whereIs(change.before, programme.rooms, locale), where)
}
