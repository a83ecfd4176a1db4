import { dayOf, writtenDay, writtenInstant } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenMoney, writtenNumber } from '#kit/numbers.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { writtenLocale } from '#kit/texts.ts'
import { economicsPaths } from '#modules/economics/index.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { ExternalLink } from '#ui/ExternalLink/ExternalLink.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import type { Service } from '../entity.ts'
import { paths } from '../paths.ts'
import type { lessonsFor, Tender } from '../tender.ts'
import { entityTexts } from '../texts/entities.ts'
import { tenderTexts } from '../texts/tenders.ts'
import { crumbsOf } from './crumbs.ts'
import { RowLists } from './RowLists.tsx'

export interface ShownTender extends Tender {
  readonly ownerName: string
}

export function TendersPage(props: { frame: Frame; shown: ShownList<ShownTender> }) {
  const { frame, shown } = props
  const { locale } = frame
  const texts = tenderTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      wide
      actions={<ButtonLink href={paths.add}>{texts.add}</ButtonLink>}
    >
      <List frame={frame} shown={shown} empty={{ title: texts.none, text: texts.noneText }} />
    </Layout>
  )
}

interface TenderPageProps {
  readonly frame: Frame
  readonly tender: Tender
  readonly names: ReadonlyMap<string, string>
  readonly lessons: ReturnType<typeof lessonsFor<Tender>>
  readonly service: Service | undefined
  readonly keepsAccounts: boolean
  readonly projectSlug: string | undefined
  readonly now: Date
}

export function TenderPage(props: TenderPageProps) {
  const { frame, tender, now } = props
  const texts = tenderTexts[frame.locale]
  const { state, closesAt, summary } = tender
  const isOpen = state === 'to-decide' || state === 'answering'
  return (
    <Layout
      frame={frame}
      title={plainProse(tender.title)}
      titleIn={writtenLocale}
      crumbs={crumbsOf(frame, tender)}
      wide
      actions={<Gestures {...props} />}
    >
      {isOpen && closesAt && closesAt < now ? <Notice tone="caution">{texts.isLate}</Notice> : null}
      <TenderFactsList {...props} />
      {summary === '' ? null : (
        <>
          <h2>{texts.fields.summary}</h2>
          <Prose markdown={summary} />
        </>
      )}
      <Lessons {...props} />
      <RowLists frame={frame} tender={tender} names={props.names} today={dayOf(now)} />
    </Layout>
  )
}

function Gestures({ frame, tender, service, keepsAccounts }: TenderPageProps) {
  const texts = tenderTexts[frame.locale]
  const { id, state } = tender
  return (
    <>
      {state === 'to-decide' || state === 'set-aside' || state === 'answering' ? (
        <ButtonLink href={paths.decide(id)} tone={state === 'answering' ? 'quiet' : undefined}>
          {texts.decide}
        </ButtonLink>
      ) : null}
      {state === 'to-decide' || state === 'set-aside' ? null : (
        <ButtonLink href={paths.answer(id)}>{texts.answer}</ButtonLink>
      )}
      {state === 'answering' ? (
        <ButtonLink href={paths.submit(id)} tone="quiet">
          {texts.submit}
        </ButtonLink>
      ) : null}
      {state === 'submitted' ? (
        <ButtonLink href={paths.result(id)}>{texts.result}</ButtonLink>
      ) : null}
      {state === 'won' && !service && keepsAccounts ? (
        <ButtonLink href={paths.service(id)}>{texts.service}</ButtonLink>
      ) : null}
      <ButtonLink href={paths.edit(id)} tone="quiet">
        {texts.edit}
      </ButtonLink>
    </>
  )
}

function TenderFactsList(props: TenderPageProps) {
  const { frame, tender, names, service, projectSlug, keepsAccounts } = props
  const { locale } = frame
  const texts = tenderTexts[locale]
  const { fields, columns } = texts
  const factIf = (name: string, words: string) =>
    words === '' ? [] : [{ name, value: plainProse(words) }]
  const { closesAt, mostCents, submittedAt, decidedOn, scoreTenths } = tender
  return (
    <Facts
      layout="rows"
      items={[
        { name: columns.state, value: texts.states[tender.state] },
        { name: fields.kind, value: texts.kinds[tender.kind] },
        { name: fields.buyer, value: plainProse(tender.buyer) },
        { name: columns.closes, value: closesAt ? writtenInstant(closesAt, locale) : texts.unsaid },
        { name: columns.owner, value: names.get(tender.ownerId ?? '') ?? texts.nobody },
        ...factIf(fields.source, tender.source),
        ...(tender.address === ''
          ? []
          : [{ name: fields.address, value: <ExternalLink href={tender.address} /> }]),
        ...(mostCents === undefined
          ? []
          : [{ name: fields.mostCents, value: writtenMoney(mostCents, locale) }]),
        ...factIf(fields.lots, tender.lots),
        ...factIf(fields.partners, tender.partners),
        ...factIf(fields.goReason, tender.goReason),
        ...(tender.entity
          ? [{ name: columns.entity, value: entityTexts[locale].kinds[tender.entity] }]
          : []),
        ...factIf(fields.entityReason, tender.entityReason),
        ...(tender.field ? [{ name: fields.field, value: texts.fieldNames[tender.field] }] : []),
        ...(submittedAt
          ? [{ name: columns.submitted, value: writtenInstant(submittedAt, locale) }]
          : []),
        ...factIf(fields.proof, tender.proof),
        ...(tender.proofFileId
          ? [
              {
                name: texts.proofFile,
                value: <a href={paths.proof(tender.id)}>{texts.seeProof}</a>,
              },
            ]
          : []),
        ...(decidedOn === undefined
          ? []
          : [{ name: fields.decidedOn, value: writtenDay(decidedOn, locale) }]),
        ...(scoreTenths === undefined
          ? []
          : [{ name: fields.scoreTenths, value: writtenNumber(scoreTenths / 10, locale) }]),
        ...factIf(fields.debriefing, tender.debriefing),
        ...factIf(fields.lessons, tender.lessons),
        ...(service
          ? [
              {
                name: texts.serviceOpen(service.number),
                value:
                  projectSlug && keepsAccounts ? (
                    <a href={economicsPaths.project(projectSlug)}>{texts.seeProject}</a>
                  ) : (
                    entityTexts[locale].kinds[service.entity]
                  ),
              },
            ]
          : []),
      ]}
    />
  )
}

function Lessons({ frame, lessons }: TenderPageProps) {
  const texts = tenderTexts[frame.locale]
  if (lessons.length === 0) return null
  return (
    <>
      <h2>{texts.lessonsTitle}</h2>
      <ul>
        {lessons.slice(0, 10).map(({ because, of }) => (
          <li>
            <a href={paths.tender(of.id)}>{plainProse(of.title)}</a>
            {` (${texts.because[because]}, ${texts.states[of.state]})`}
            <Prose markdown={of.lessons} />
          </li>
        ))}
      </ul>
    </>
  )
}
