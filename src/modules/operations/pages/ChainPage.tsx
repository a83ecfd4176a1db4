import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { anchorOf } from '../instance-state.ts'
import { paths } from '../paths.ts'
import { stateTexts } from '../texts/state.ts'
import { VerifyForm } from './VerifyForm.tsx'

interface ChainProps {
  readonly frame: Frame
  /** Undefined when what was typed cannot be read. */
  readonly report:
    | { readonly lines: number; readonly head: string; readonly brokenAt: number | undefined }
    | undefined
  readonly anchored: boolean
  readonly form: FormState
}

/** What reading the whole chain again has shown. */
export function ChainPage({ frame, report, anchored, form }: ChainProps) {
  const texts = stateTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.verifyTitle}
      crumbs={[{ label: texts.title, href: paths.state }, { label: texts.verifyTitle }]}
      refused={report === undefined}
    >
      {report ? (
        <>
          <Verdict frame={frame} report={report} anchored={anchored} />
          <p>
            <ButtonLink href={paths.state} tone="quiet">
              {texts.again}
            </ButtonLink>
          </p>
        </>
      ) : (
        <VerifyForm frame={frame} form={form} />
      )}
    </Layout>
  )
}

type VerdictProps = Pick<ChainProps, 'frame' | 'anchored'> & {
  report: NonNullable<ChainProps['report']>
}

function Verdict({ frame, report, anchored }: VerdictProps) {
  const texts = stateTexts[frame.locale]
  if (report.brokenAt !== undefined) {
    return (
      <Notice tone="danger" title={texts.broken(writtenNumber(report.brokenAt, frame.locale))}>
        <p>{texts.brokenText}</p>
      </Notice>
    )
  }
  const head = anchorOf({ position: report.lines, hash: report.head })
  return (
    <>
      <Notice tone="good" title={texts.sound(writtenNumber(report.lines, frame.locale))}>
        {anchored ? <p>{texts.soundAnchor}</p> : null}
      </Notice>
      <Facts items={[{ name: texts.head, value: <code class="breaks">{head}</code> }]} />
    </>
  )
}
