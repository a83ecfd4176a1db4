import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber, writtenPercent } from '#kit/numbers.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { AskedFields } from '#ui/AskedFields/AskedFields.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { coverage, type Part, pagesTenths, partForm, type Stop, wordCount } from '../answer.ts'
import type { UsedBlock } from '../block.ts'
import { paths } from '../paths.ts'
import type { Tender } from '../tender.ts'
import { answerTexts } from '../texts/answers.ts'
import { blockTexts } from '../texts/blocks.ts'
import { hearingTexts } from '../texts/hearing.ts'
import { stopSaid } from '../texts/stop-said.ts'
import { crumbsOf } from './crumbs.ts'

interface AnswerProps {
  readonly frame: Frame
  readonly tender: Tender
  readonly parts: readonly Part[]
  readonly stops: readonly Stop[]
}

/** What answers which criterion, and what stops the whole. */
export function AnswerPage(props: AnswerProps) {
  const { frame, tender, parts, stops } = props
  const texts = answerTexts[frame.locale]
  const { id, readyAt, state } = tender
  const isWritten = state === 'answering'
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={crumbsOf(frame, tender, { label: texts.title })}
      wide
      actions={
        <>
          {isWritten ? (
            <>
              <ActionButton frame={frame} action={paths.outline(id)} label={texts.outline} />
              <ActionButton
                frame={frame}
                action={paths.ready(id)}
                label={texts.ready}
                tone="quiet"
              />
            </>
          ) : null}
          <ButtonLink href={paths.docx(id)} tone="quiet">
            {texts.docx}
          </ButtonLink>
          <ButtonLink href={paths.pdf(id)} tone="quiet">
            {texts.pdf}
          </ButtonLink>
          {parts.length > 0 ? (
            <ButtonLink href={paths.slides(id)} tone="quiet">
              {hearingTexts[frame.locale].slides}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      {readyAt ? <Notice tone="good">{texts.isReady}</Notice> : <p>{texts.draft}</p>}
      <h2>{texts.stops}</h2>
      <p>{texts.rule}</p>
      {stops.length === 0 ? (
        <p>{texts.noStop}</p>
      ) : (
        <ul>
          {stops.slice(0, 100).map((stop) => (
            <li>
              <StopLine frame={frame} tender={tender} stop={stop} />
            </li>
          ))}
        </ul>
      )}
      <Coverage {...props} />
      <Parts {...props} />
    </Layout>
  )
}

function StopLine({ frame, tender, stop }: { frame: Frame; tender: Tender; stop: Stop }) {
  const words = plainProse(stopSaid(stop, frame.locale))
  const href =
    stop.why === 'no-criterion'
      ? paths.rows(tender.id, 'criteres')
      : stop.partId && paths.part(tender.id, stop.partId)
  return href ? <a href={href}>{words}</a> : <span>{words}</span>
}

function Coverage({ frame, tender, parts }: AnswerProps) {
  const { locale } = frame
  const texts = answerTexts[locale]
  if (tender.criteria.length === 0) return null
  return (
    <>
      <h2>{texts.coverage}</h2>
      <Table
        caption={texts.coverage}
        captionHidden
        columns={Object.values(texts.coverageColumns).map((title) => ({ title }))}
        rows={coverage(tender.criteria, parts).map(({ criterion, words, partId }) => [
          plainProse(criterion.label),
          criterion.weightTenths === undefined
            ? ''
            : writtenPercent(criterion.weightTenths / 1000, locale),
          writtenNumber(words, locale),
          partId ? <a href={paths.part(tender.id, partId)}>{texts.write}</a> : '',
        ])}
      />
    </>
  )
}

function Parts({ frame, tender, parts }: AnswerProps) {
  const { locale } = frame
  const texts = answerTexts[locale]
  return (
    <>
      <h2>{texts.parts}</h2>
      {parts.length === 0 ? (
        <p>{texts.noPart}</p>
      ) : (
        <>
          <p>{texts.estimate}</p>
          <Table
            caption={texts.parts}
            captionHidden
            columns={[
              { title: texts.fields.title },
              { title: texts.coverageColumns.words },
              { title: texts.pageColumn },
            ]}
            rows={parts.map((part) => [
              <a href={paths.part(tender.id, part.id)} lang={writtenLocale}>
                {plainProse(part.title)}
              </a>,
              writtenNumber(wordCount(part.body), locale),
              texts.pages(
                writtenNumber(pagesTenths(part.body) / 10, locale),
                part.mostPages?.toString() ?? '',
              ),
            ])}
          />
        </>
      )}
    </>
  )
}

interface PartProps {
  readonly frame: Frame
  readonly tender: Tender
  readonly part: Part
  readonly form: FormState
}

/** Several people write: whoever comes second is told what the other wrote, and loses nothing. */
export function PartPage({ frame, tender, part, form }: PartProps) {
  const texts = answerTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={plainProse(part.title)}
      titleIn={writtenLocale}
      crumbs={crumbsOf(
        frame,
        tender,
        { label: texts.title, href: paths.answer(tender.id) },
        { label: part.title, labelIn: writtenLocale },
      )}
      actions={
        <ButtonLink href={paths.insert(tender.id, part.id)} tone="quiet">
          {texts.insert}
        </ButtonLink>
      }
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={paths.part(tender.id, part.id)}
        form={form}
        submit={texts.save}
        seen
        guard
      >
        <AskedFields
          fields={partForm.fields}
          form={form}
          locale={frame.locale}
          values={{ ...part }}
        />
      </Form>
    </Layout>
  )
}

export function InsertPage(props: PartProps & { blocks: readonly UsedBlock[] }) {
  const { frame, tender, part, form, blocks } = props
  const { locale } = frame
  const texts = answerTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.insert}
      lead={texts.insertLead}
      crumbs={crumbsOf(
        frame,
        tender,
        { label: texts.title, href: paths.answer(tender.id) },
        { label: part.title, labelIn: writtenLocale, href: paths.part(tender.id, part.id) },
        { label: texts.insert },
      )}
      refused={Object.keys(form.problems).length > 0}
    >
      {blocks.length === 0 ? (
        <p>
          {texts.noBlock} <a href={paths.addBlock}>{blockTexts[locale].add}</a>
        </p>
      ) : (
        <Form
          frame={frame}
          action={paths.insert(tender.id, part.id)}
          form={form}
          submit={texts.insertSubmit}
          guard
        >
          <Select
            name="blockId"
            label={texts.block}
            form={form}
            required
            options={blocks.map(({ id, title, kind }) => ({
              value: id,
              label: `${title} (${blockTexts[locale].kinds[kind]})`,
              labelIn: writtenLocale,
            }))}
          />
        </Form>
      )}
    </Layout>
  )
}
