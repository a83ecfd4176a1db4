import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import type { OpinionMap } from '../opinion-map.ts'
import { paths } from '../paths.ts'
import { importedTexts } from '../texts/imported.ts'

/** What the team does with a conversation that it imported. */
export function ImportedActs({ frame, map }: { frame: Frame; map: OpinionMap }) {
  const texts = importedTexts[frame.locale]
  const share = { frame, action: paths.share(map.slug) }
  if (!map.hidden)
    return (
      <ActionButton
        {...share}
        fields={{ shown: 'non' }}
        label={texts.hide}
        confirm={texts.hideConfirm}
      />
    )
  return (
    <>
      <ActionButton
        {...share}
        fields={{ shown: 'oui' }}
        label={texts.show}
        confirm={texts.showConfirm}
        tone="action"
      />
      {/* A page of its own says what goes. */}
      <ButtonLink href={paths.removeImported(map.slug)} tone="quiet">
        {texts.remove}
      </ButtonLink>
    </>
  )
}
