import type { Frame } from '#kit/frame.ts'
import type { UndoRefusal } from '#platform/undo.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { undoTexts } from '../texts/undo.ts'

interface UndoRefusedProps {
  readonly frame: Frame
  readonly refusal: Exclude<UndoRefusal, 'not-found' | 'forbidden'>
  readonly back: string
}

export function UndoRefusedPage({ frame, refusal, back }: UndoRefusedProps) {
  const texts = undoTexts[frame.locale]
  return (
    <Layout frame={frame} title={texts.title} lead={texts.refusals[refusal]} refused>
      <p>
        <ButtonLink href={back}>{texts.back}</ButtonLink>
      </p>
    </Layout>
  )
}
