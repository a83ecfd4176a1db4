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
import type { Person } from '../../pages/person-options.ts'
import { watchPaths } from '../../paths.ts'
import { watchTexts } from '../../texts/watch.ts'
import { sameStory, type WatchItem } from '../item.ts'
import { ItemFields } from './ItemFields.tsx'
import { TriageFields } from './TriageFields.tsx'

export interface ItemPageProps {
  readonly frame: Frame
  readonly item: WatchItem
  readonly sourceTitle: string | undefined
  readonly twins: readonly WatchItem[]
  readonly team: readonly Person[]
  readonly names: ReadonlyMap<string, string>
  /** What else it may become, in other rooms. */
  readonly uses: readonly { readonly label: string; readonly href: string }[]
  /** The form that came back, and which. */
  readonly edit: FormState
  readonly reading: FormState
  readonly triage: FormState
}

/** One find: what its source says, and the sheet it becomes. */
export function ItemPage(props: ItemPageProps) {
  const { frame, item } = props
  const texts = watchTexts[frame.locale]
  const refused = [props.edit, props.reading, props.triage].some(
    ({ problems }) => Object.keys(problems).length > 0,
  )
  return (
    <Layout
      frame={frame}
      title={item.title}
      titleIn={item.language}
      lead={texts.itemLead}
      crumbs={[{ label: texts.watch, href: watchPaths.queue }]}
      eyebrow={<Badge tone="info">{texts.states[item.state]}</Badge>}
      refused={refused}
      aside={<Aside {...props} />}
      actions={props.uses.map(({ label, href }) => (
        <ButtonLink href={href} tone="quiet">
          {label}
        </ButtonLink>
      ))}
    >
      {item.remark ? (
        <Notice tone="caution" title={texts.remarked}>
          <Prose markdown={item.remark} />
        </Notice>
      ) : null}
      <Step {...props} />
    </Layout>
  )
}

function Step(props: ItemPageProps) {
  const { frame, item } = props
  const texts = watchTexts[frame.locale]
  switch (item.state) {
    case 'kept':
      return (
        <Form
          frame={frame}
          action={watchPaths.item(item.id)}
          form={props.edit}
          submit={texts.save}
          seen
        >
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
  const texts = watchTexts[frame.locale]
  return (
    <>
      <Facts
        layout="rows"
        items={[
          { name: texts.summary, value: item.summary },
          { name: texts.themes, value: item.themes.join(', ') },
          { name: texts.authors, value: item.authors },
        ]}
      />
      <h2>{texts.reading}</h2>
      {frame.viewer?.id === item.submittedBy ? (
        <p>{texts.readingOwn}</p>
      ) : (
        <Form
          frame={frame}
          action={watchPaths.reading(item.id)}
          form={props.reading}
          submit={texts.read}
        >
          <Radios
            name="answer"
            label={texts.answer}
            form={props.reading}
            required
            options={(['approve', 'send-back'] as const).map((value) => ({
              value,
              label: texts.answers[value],
            }))}
          />
          <TextArea name="remark" label={texts.remark} form={props.reading} rows={3} />
        </Form>
      )}
    </>
  )
}

function Published({ frame, item }: ItemPageProps) {
  const texts = watchTexts[frame.locale]
  return (
    <>
      <Prose markdown={item.summary} />
      {item.forLetter ? <p>{texts.inLetter}</p> : null}
      <Actions>
        {item.resourceSlug ? (
          <ButtonLink href={resourcePath(item.resourceSlug)}>{texts.resource}</ButtonLink>
        ) : null}
        <ActionButton
          frame={frame}
          action={watchPaths.letter(item.id)}
          label={item.forLetter ? texts.outOfLetter : texts.toLetter}
          fields={{ offered: item.forLetter ? 'no' : 'yes' }}
        />
      </Actions>
    </>
  )
}

function Aside({ frame, item, sourceTitle, twins, names }: ItemPageProps) {
  const { locale } = frame
  const texts = watchTexts[locale]
  const licence = isLicence(item.licence) ? item.licence : 'unknown'
  const copyable = mayCopy(licence)
  const by = item.decidedBy ? names.get(item.decidedBy) : undefined
  const why = item.why === sameStory ? texts.sameStory : item.why
  return (
    <>
      <h2>{texts.original}</h2>
      <p>
        <ExternalLink href={item.address}>{texts.openOriginal}</ExternalLink>
      </p>
      <Notice
        tone={copyable ? 'good' : 'neutral'}
        title={copyable ? texts.mayCopy : texts.linkOnly}
      >
        <p>{copyable ? texts.mayCopyText(termsOf(licence).label) : texts.linkOnlyText}</p>
      </Notice>
      <Facts
        items={[
          { name: texts.sources, value: sourceTitle ?? texts.byHand },
          { name: texts.seen, value: writtenDay(item.seenAt, locale) },
          ...(item.publishedAt
            ? [{ name: texts.published, value: writtenDay(item.publishedAt, locale) }]
            : []),
          {
            name: texts.licence,
            value: `${termsOf(licence).label} (${texts.licenceFrom[item.licenceFrom]})`,
          },
          ...(why || by
            ? [{ name: texts.decided, value: [by, why].filter(Boolean).join(colon[locale]) }]
            : []),
        ]}
      />
      {item.extract ? (
        <>
          <h2>{texts.extract}</h2>
          <Prose markdown={item.extract} language={item.language} />
        </>
      ) : null}
      {twins.length > 0 ? (
        <>
          <h2>{texts.twins}</h2>
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
