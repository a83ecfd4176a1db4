import { askedOnce } from '#kit/copies/asked-once.ts'
import { asItIs, type Copied, copyPath } from '#kit/copies/copy-kind.ts'
import { copyTexts } from '#kit/copies/texts.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber, writtenSize } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { CopyNotice } from '#ui/CopyNotice/CopyNotice.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LiveRegion } from '#ui/LiveRegion/LiveRegion.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { historyTexts } from '#ui/TextHistory/texts.ts'
import { filled, writingPaths } from '../../paths/writing.ts'
import { paths, pathTo } from '../../paths.ts'
import { onMoment, scheduleTexts } from '../../texts/schedule.ts'
import { sendingTexts } from '../../texts/sending.ts'
import { blockKinds, isUnworded, type LetterProblem } from '../blocks.ts'
import { picturesWeight } from '../pictures.ts'
import type { PreviewView } from '../preview-view.ts'
import { readyWords } from '../ready-words.ts'
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
  readonly copied: Copied | undefined
}

/** The workbench of a letter: its envelope, its pieces, its readers, and how it will look. */
export function WritingPage(props: WritingProps) {
  const { frame, letter, problems } = props
  const texts = writingTexts[frame.locale]
  const to = (path: string) => filled(path, { id: letter.id })
  const open = letter.state === 'draft' || letter.state === 'ready'
  const pictures = picturesWeight(letter.blocks)
  const main = mainAct(letter, problems)
  return (
    <Layout
      frame={frame}
      title={(open ? texts.writeTitle : texts.readTitle)(letter.title)}
      lead={open ? texts.writeLead : undefined}
      crumbs={[
        { label: sendingTexts[frame.locale].sendings, href: paths.sendings },
        { label: letter.title, labelIn: letter.language },
      ]}
      actions={
        <ButtonLink href={copyPath('lettre', letter.id)} tone="quiet">
          {copyTexts[frame.locale].duplicate}
        </ButtonLink>
      }
      refused={Object.keys(props.form.problems).length > 0}
    >
      {open ? null : <Notice tone="info">{texts.refusals['not-draft']}</Notice>}
      {letter.state === 'ready' ? (
        <Notice tone="good">
          <p>{readyWords(frame.locale, letter.leavesAt)}</p>
          <p>
            <ButtonLink href={pathTo('sending', letter.id)}>{texts.toSending}</ButtonLink>
          </p>
        </Notice>
      ) : null}

      {letter.state === 'draft' && letter.leavesAt ? (
        <Notice
          tone="caution"
          title={scheduleTexts[frame.locale].draftTitle(onMoment(letter.leavesAt, frame.locale))}
        >
          <p>{scheduleTexts[frame.locale].draftText}</p>
          <p>
            <a href={pathTo('sending', letter.id)}>{scheduleTexts[frame.locale].change}</a>
          </p>
        </Notice>
      ) : null}

      {open ? (
        <p>
          <a href={to(writingPaths.versions)}>{historyTexts[frame.locale].link}</a>
        </p>
      ) : null}
      {open ? <CopyNotice frame={frame} copied={props.copied} /> : null}

      <h2 id="morceaux">{texts.matter}</h2>
      {letter.blocks.length === 0 ? (
        <EmptyState title={texts.noBlock}>{texts.noBlockText}</EmptyState>
      ) : (
        <LetterPieces frame={frame} letter={letter} open={open} />
      )}
      {open ? (
        <nav class="button-row" aria-label={texts.addTitle}>
          <ButtonLink href={to(writingPaths.pick)} tone={main === 'pick' ? 'action' : 'quiet'}>
            {texts.pick}
          </ButtonLink>
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
        {pictures > 0 ? <>{texts.picture.weight(writtenSize(pictures, frame.locale))} </> : null}
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
      {open && props.readers === 0 ? (
        <Notice tone="caution" title={sendingTexts[frame.locale].refusals.nobody}>
          <p>
            <a href={to(writingPaths.audience)}>{scheduleTexts[frame.locale].waysOut.nobody}</a>
          </p>
        </Notice>
      ) : (
        <p>{texts.audienceCount(props.readers, writtenNumber(props.readers, frame.locale))}</p>
      )}
      {open ? (
        <p>
          <a href={to(writingPaths.audience)}>{texts.audienceLead}</a>
        </p>
      ) : null}

      {open ? <Envelope {...props} isMain={main === 'envelope'} /> : null}
      {problems.length > 0 ? (
        <Notice tone="caution">
          <ul>
            {problems.map((problem) => (
              <li>
                {texts.problems[problem]}{' '}
                <a href={wayOut(letter, problem)}>{texts.waysOut[problem]}</a>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {main === 'ready' ? (
        <ActionButton
          frame={frame}
          action={to(writingPaths.ready)}
          label={texts.ready}
          tone="action"
          fields={{ seen: letter.updatedAt.toISOString(), ...asItIs(props.copied) }}
          confirm={
            askedOnce(props.copied, frame.locale) ?? confirmWords(frame.locale, letter.leavesAt)
          }
        />
      ) : null}
    </Layout>
  )
}

/** The one loud button: a piece first, then the subject, then to say that it is ready; then the page of its sending. */
function mainAct({ state, blocks }: Letter, problems: readonly LetterProblem[]) {
  if (state !== 'draft') return 'sending'
  if (problems.length === 0) return 'ready'
  return problems.includes('no-subject') && blocks.length > 0 ? 'envelope' : 'pick'
}

/** Ready with an hour chosen, it needs no other hand. */
function confirmWords(locale: Locale, leavesAt: Date | undefined): string {
  return leavesAt
    ? scheduleTexts[locale].readyConfirmAtHour(onMoment(leavesAt, locale))
    : writingTexts[locale].readyConfirm
}

/** Where what keeps the letter from leaving is put right. */
function wayOut({ id, blocks }: Letter, problem: LetterProblem): string {
  if (problem === 'no-alternative') {
    const at = String(blocks.findIndex(isUnworded))
    return `${filled(writingPaths.block, { id, at })}#morceau-alt`
  }
  const anchors = { 'no-subject': '#champ-subject', 'too-heavy': '#morceaux' } as const
  return problem === 'no-block' ? filled(writingPaths.pick, { id }) : anchors[problem]
}

function Envelope({ frame, letter, form, isMain }: WritingProps & { readonly isMain: boolean }) {
  const texts = writingTexts[frame.locale]
  return (
    <>
      <h2>{texts.envelope}</h2>
      <Form
        frame={frame}
        action={filled(writingPaths.envelope, { id: letter.id })}
        form={form}
        submit={texts.keep}
        tone={isMain ? 'action' : 'quiet'}
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
