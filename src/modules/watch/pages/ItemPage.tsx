import { writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { colon } from '#kit/words.ts'
import { isLicence, mayCopy, resourcePath, termsOf } from '#modules/resources/index.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Badge } from '#ui/Badge/Badge.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { ExternalLink } from '#ui/ExternalLink/ExternalLink.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { sameStory, type WatchItem } from '../item.ts'
import { watchPaths } from '../paths.ts'
import { watchTexts } from '../texts/watch.ts'
import { ItemFields } from './ItemFields.tsx'
import { TriageFields } from './TriageFields.tsx'
import type { Person } from './WatchTabs.tsx'

export interface ItemPageProps {
  readonly frame: Frame
  readonly item: WatchItem
  readonly sourceTitle: string | undefined
  readonly twins: readonly WatchItem[]
  readonly team: readonly Person[]
  readonly names: ReadonlyMap<string, string>
  /** The form that came back, and which. */
  readonly edit: FormState
  readonly reading: FormState
  readonly triage: FormState
}

/** One find: what its source says, and the sheet it becomes. */
export function ItemPage(props: ItemPageProps) {
  const { frame, item } = props
  const said = watchTexts[frame.locale]
  const refused = [props.edit, props.reading, props.triage].some(
    ({ problems }) => Object.keys(problems).length > 0,
  )
  return (
    <Layout
      frame={frame}
      title={item.title}
      titleIn={item.language}
      lead={said.itemLead}
      crumbs={[{ label: said.watch, href: watchPaths.queue }]}
      eyebrow={<Badge tone="info">{said.states[item.state]}</Badge>}
      refused={refused}
      aside={<Aside {...props} />}
    >
      {item.remark ? (
        <Notice tone="caution" title={said.remarked}>
          <Prose markdown={item.remark} />
        </Notice>
      ) : null}
      <Step {...props} />
    </Layout>
  )
}

function Step(props: ItemPageProps) {
  const { frame, item } = props
  const said = watchTexts[frame.locale]
  switch (item.state) {
    case 'kept':
      return (
        <Form frame={frame} action={watchPaths.item(item.id)} form={props.edit} submit={said.save}>
          <ItemFields frame={frame} form={props.edit} item={item} team={props.team} />
        </Form>
      )
    case 'to-read':
      return <SecondReading {...props} />
    case 'published':
      return <Published {...props} />
    default:
      return (
        <TriageFields frame={frame} form={props.triage} back={watchPaths.queue} find={item.id} />
      )
  }
}

function SecondReading(props: ItemPageProps) {
  const { frame, item } = props
  const said = watchTexts[frame.locale]
  return (
    <>
      <Facts
        layout="rows"
        items={[
          { name: said.summary, value: item.summary },
          { name: said.themes, value: item.themes.join(', ') },
          { name: said.authors, value: item.authors },
        ]}
      />
      <h2>{said.reading}</h2>
      {frame.viewer?.id === item.submittedBy ? (
        <p>{said.readingOwn}</p>
      ) : (
        <Form
          frame={frame}
          action={watchPaths.reading(item.id)}
          form={props.reading}
          submit={said.read}
        >
          <Radios
            name="answer"
            label={said.answer}
            form={props.reading}
            required
            options={(['approve', 'send-back'] as const).map((value) => ({
              value,
              label: said.answers[value],
            }))}
          />
          <TextArea name="remark" label={said.remark} form={props.reading} rows={3} />
        </Form>
      )}
    </>
  )
}

function Published({ frame, item }: ItemPageProps) {
  const said = watchTexts[frame.locale]
  return (
    <>
      <Prose markdown={item.summary} />
      {item.forLetter ? <p>{said.inLetter}</p> : null}
      <Actions>
        {item.resourceSlug ? (
          <ButtonLink href={resourcePath(item.resourceSlug)}>{said.resource}</ButtonLink>
        ) : null}
        <ActionButton
          frame={frame}
          action={watchPaths.letter(item.id)}
          label={item.forLetter ? said.outOfLetter : said.toLetter}
          fields={{ offered: item.forLetter ? 'no' : 'yes' }}
        />
      </Actions>
    </>
  )
}

function Aside({ frame, item, sourceTitle, twins, names }: ItemPageProps) {
  const { locale } = frame
  const said = watchTexts[locale]
  const licence = isLicence(item.licence) ? item.licence : 'unknown'
  const copyable = mayCopy(licence)
  const by = item.decidedBy ? names.get(item.decidedBy) : undefined
  const why = item.why === sameStory ? said.sameStory : item.why
  return (
    <>
      <h2>{said.original}</h2>
      <p>
        <ExternalLink href={item.address}>{said.openOriginal}</ExternalLink>
      </p>
      <Notice tone={copyable ? 'good' : 'neutral'} title={copyable ? said.mayCopy : said.linkOnly}>
        <p>{copyable ? said.mayCopyText(termsOf(licence).label) : said.linkOnlyText}</p>
      </Notice>
      <Facts
        items={[
          { name: said.sources, value: sourceTitle ?? said.byHand },
          { name: said.seen, value: writtenDay(item.seenAt, locale) },
          ...(item.publishedAt
            ? [{ name: said.published, value: writtenDay(item.publishedAt, locale) }]
            : []),
          {
            name: said.licence,
            value: `${termsOf(licence).label} (${said.licenceFrom[item.licenceFrom]})`,
          },
          ...(why || by
            ? [{ name: said.decided, value: [by, why].filter(Boolean).join(colon[locale]) }]
            : []),
        ]}
      />
      {item.extract ? (
        <>
          <h2>{said.extract}</h2>
          <Prose markdown={item.extract} language={item.language} />
        </>
      ) : null}
      {twins.length > 0 ? (
        <>
          <h2>{said.twins}</h2>
          <ul>
            {twins.map((twin) => (
              <li>
                <ExternalLink href={twin.address}>
                  <span lang={twin.language}>{twin.title}</span>
                </ExternalLink>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}
