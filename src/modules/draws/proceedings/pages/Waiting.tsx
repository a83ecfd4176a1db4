import type { FixingAct, Waits } from '#kit/fixing-act.ts'
import type { FormState } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import type { WaitingKind } from '../../fixing-acts.ts'
import { sealPaths } from '../../paths/ceremony.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { waitingTexts } from '../../texts/waiting.ts'

interface WaitingProps {
  readonly locale: Locale
  readonly slug: string
  readonly act: Pick<FixingAct<WaitingKind>, 'settledBefore' | 'endedWithReason'>
  readonly waits: Waits<WaitingKind>
}

/** Where each thing that waits is settled. */
function settledAt(kind: WaitingKind, slug: string): string {
  switch (kind) {
    case 'duplicates':
    case 'unchecked':
      return recruitPaths.people(slug)
    case 'paper-sheets':
      return recruitPaths.paper(slug)
    case 'call-sheets':
    case 'call-backs':
    case 'agreed':
      return recruitPaths.calls(slug)
    case 'drafts':
    case 'letters':
    case 'days-left':
    case 'letters-out':
      return recruitPaths.board(slug)
    case 'letter-list':
      return recruitPaths.files(slug)
    case 'relaxation':
    case 'seats-vacant':
      return sealPaths.proceedings(slug)
    case 'seats-untold':
    case 'seats-unanswered':
      return recruitPaths.panel(slug)
    case 'seats-undecided':
    case 'decisions':
      return sealPaths.emptySeats(slug)
  }
}

/** What waits before an act that fixes something for good: what refuses it, then what it would end. */
export function Waiting({ locale, slug, act, waits }: WaitingProps) {
  const texts = waitingTexts[locale]
  const [blocks, ends] = [act.settledBefore, act.endedWithReason].map((kinds) =>
    kinds.filter((kind) => (waits[kind] ?? 0) > 0),
  )
  const list = (kinds: readonly WaitingKind[]) => (
    <LinkList
      items={kinds.map((kind) => ({
        label: texts.counts[kind](waits[kind] ?? 0),
        href: settledAt(kind, slug),
      }))}
    />
  )
  return (
    <>
      {blocks && blocks.length > 0 ? (
        <Notice tone="caution" title={texts.blocksTitle}>
          {list(blocks)}
        </Notice>
      ) : null}
      {ends && ends.length > 0 ? (
        <Notice tone="info" title={texts.endsTitle}>
          <p>{texts.endsHelp}</p>
          {list(ends)}
        </Notice>
      ) : null}
    </>
  )
}

/** The reason, asked only when the act would end something. */
export function EndingReason({
  locale,
  act,
  waits,
  form,
}: Omit<WaitingProps, 'slug'> & { readonly form: FormState }) {
  const isAsked = act.endedWithReason.some((kind) => (waits[kind] ?? 0) > 0)
  return isAsked ? (
    <TextArea
      name="reason"
      label={waitingTexts[locale].reason}
      form={form}
      rows={2}
      maxlength={500}
      required
    />
  ) : null
}
