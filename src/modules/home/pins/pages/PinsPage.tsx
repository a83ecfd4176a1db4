import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { RowTitle } from '#ui/Table/RowTitle.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { paths } from '../../paths.ts'
import type { ShownPin } from '../pin.ts'
import { pinTexts } from '../texts/pins.ts'

interface Props {
  readonly frame: Frame
  readonly pins: readonly ShownPin[]
}

export function PinsPage({ frame, pins }: Props) {
  const texts = pinTexts[frame.locale]
  return (
    <Layout frame={frame} title={texts.title} lead={texts.lead}>
      {pins.length === 0 ? (
        <EmptyState title={texts.none}>
          <p>{texts.noneText}</p>
        </EmptyState>
      ) : (
        <Table
          caption={texts.title}
          captionHidden
          columns={[{ title: texts.page }, { title: texts.toDo }]}
          rows={pins.map((pin, rank) => [
            <RowTitle title={pin.label} titleIn={pin.language ?? writtenLocale} href={pin.href} />,
            <Gestures
              frame={frame}
              pin={pin}
              isFirst={rank === 0}
              isLast={rank === pins.length - 1}
            />,
          ])}
        />
      )}
    </Layout>
  )
}

interface GesturesProps {
  readonly frame: Frame
  readonly pin: ShownPin
  readonly isFirst: boolean
  readonly isLast: boolean
}

function Gestures({ frame, pin, isFirst, isLast }: GesturesProps) {
  const texts = pinTexts[frame.locale]
  const { kind, key } = pin
  const spoken = (label: string) => texts.actOn(label, pin.label)
  return (
    <div class="link-row">
      {isFirst ? null : (
        <ActionButton
          frame={frame}
          action={paths.movePin}
          fields={{ kind, key, way: 'up' }}
          label={texts.up}
          spoken={spoken(texts.up)}
        />
      )}
      {isLast ? null : (
        <ActionButton
          frame={frame}
          action={paths.movePin}
          fields={{ kind, key, way: 'down' }}
          label={texts.down}
          spoken={spoken(texts.down)}
        />
      )}
      <ActionButton
        frame={frame}
        action={paths.unpin}
        fields={{ kind, key }}
        label={texts.remove}
        spoken={spoken(texts.remove)}
      />
    </div>
  )
}
