import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LiveRegion } from '#ui/LiveRegion/LiveRegion.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { filled, writingPaths } from '../../paths/writing.ts'
import { paths, pathTo } from '../../paths.ts'
import { sendingTexts } from '../../texts/sending.ts'
import { blockKinds, type LetterProblem } from '../blocks.ts'
import type { PreviewView } from '../preview-view.ts'
import { writingTexts } from '../texts/writing.ts'
import type { Letter } from '../written-letter.ts'
import { LetterPieces } from './LetterPieces.tsx'
import { LetterPreview, PreviewViews } from './LetterPreview.tsx'

export interface WritingProps {
  readonly frame: Frame
  readonly letter: Letter
  readonly form: FormState
  readonly bytes: number
  /** How many people would receive it now. */
  readonly readers: number
  readonly problems: readonly LetterProblem[]
  readonly view: PreviewView
  /** Where the one who writes may send it to themselves. */
  readonly own: string | undefined
}

/** The workbench of a letter: its envelope, its pieces, its readers, and how it will look. */
export function WritingPage(props: WritingProps) {
  const { frame, letter, problems } = props
  const texts = writingTexts[frame.locale]
  const to = (path: string) => filled(path, { id: letter.id })
  const open = letter.state === 'draft' || letter.state === 'ready'
  return (
    <Layout
      frame={frame}
      title={texts.writeTitle(letter.title)}
      lead={texts.writeLead}
      crumbs={[
        { label: sendingTexts[frame.locale].sendings, href: paths.sendings },
        { label: letter.title, labelIn: letter.language },
      ]}
      refused={Object.keys(props.form.problems).length > 0}
    >
      {open ? null : <Notice tone="info">{texts.refusals['not-draft']}</Notice>}
      {letter.state === 'ready' ? (
        <Notice tone="good">
          <p>{texts.isReady}</p>
          <p>
            <a href={pathTo('sending', letter.id)}>{texts.toSending}</a>
          </p>
        </Notice>
      ) : null}

      <h2>{texts.matter}</h2>
      {letter.blocks.length === 0 ? (
        <EmptyState title={texts.noBlock}>{texts.noBlockText}</EmptyState>
      ) : (
        <LetterPieces frame={frame} letter={letter} open={open} />
      )}
      {open ? (
        <nav class="button-row" aria-label={texts.addTitle}>
          <ButtonLink href={to(writingPaths.pick)}>{texts.pick}</ButtonLink>
          {blockKinds.map((kind) => (
            <ButtonLink href={`${to(writingPaths.addBlock)}?sorte=${kind}`} tone="quiet">
              {texts.add[kind]}
            </ButtonLink>
          ))}
        </nav>
      ) : null}

      <h2 id="apercu">{texts.preview}</h2>
      <p>
        {texts.weight(writtenNumber(Math.ceil(props.bytes / 1000), frame.locale))}{' '}
        <a href={to(writingPaths.preview)}>{texts.previewAlone}</a> ·{' '}
        <a href={to(writingPaths.plainPreview)}>{texts.previewPlain}</a>
      </p>
      <PreviewViews frame={frame} view={props.view} at={to(writingPaths.write)} />
      <LiveRegion subject={`mailing:${letter.id}`}>
        <LetterPreview frame={frame} letter={letter} view={props.view} />
      </LiveRegion>
      {open && props.own !== undefined && letter.blocks.length > 0 ? (
        <>
          <p>{texts.trialText(props.own)}</p>
          <ActionButton frame={frame} action={to(writingPaths.trial)} label={texts.trial} />
        </>
      ) : null}

      <h2>{texts.audience}</h2>
      <p>{texts.audienceCount(props.readers, writtenNumber(props.readers, frame.locale))}</p>
      {open ? (
        <p>
          <a href={to(writingPaths.audience)}>{texts.audienceLead}</a>
        </p>
      ) : null}

      {open ? <Envelope {...props} /> : null}
      {problems.length > 0 ? (
        <Notice tone="caution">
          <ul>
            {problems.map((problem) => (
              <li>{texts.problems[problem]}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {letter.state === 'draft' && problems.length === 0 ? (
        <ActionButton
          frame={frame}
          action={to(writingPaths.ready)}
          label={texts.ready}
          tone="action"
          fields={{ seen: letter.updatedAt.toISOString() }}
          confirm={texts.readyConfirm}
        />
      ) : null}
    </Layout>
  )
}

function Envelope({ frame, letter, form }: WritingProps) {
  const texts = writingTexts[frame.locale]
  return (
    <>
      <h2>{texts.envelope}</h2>
      <Form
        frame={frame}
        action={filled(writingPaths.envelope, { id: letter.id })}
        form={form}
        submit={texts.keep}
        seen
      >
        <HiddenField name="seen" value={letter.updatedAt.toISOString()} follows />
        <TextField
          name="title"
          label={texts.titleLabel}
          hint={texts.titleHint}
          form={form}
          value={letter.title}
          required
        />
        <TextField
          name="subject"
          label={texts.subjectLabel}
          hint={texts.subjectHint}
          form={form}
          value={letter.subject}
          required
        />
        <TextField
          name="preheader"
          label={texts.preheaderLabel}
          hint={texts.preheaderHint}
          form={form}
          value={letter.preheader}
        />
      </Form>
    </>
  )
}
