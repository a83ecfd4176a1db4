import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { paths } from '../../paths.ts'
import { firstHourTexts } from '../../texts/first-hour.ts'

interface DemonstrationProps {
  readonly frame: Frame
  readonly found: 'loaded' | 'removed' | undefined
}

/** What goes with the demonstration, and what stays, before anybody presses. */
export function DemonstrationPage({ frame, found }: DemonstrationProps) {
  const { title, demonstration: texts } = firstHourTexts[frame.locale]
  const isThere = found === 'loaded'
  return (
    <Layout
      frame={frame}
      title={texts.pageTitle}
      lead={isThere ? texts.pageLead : undefined}
      crumbs={[{ label: title, href: paths.firstHour }]}
    >
      {isThere ? (
        <>
          <h2>{texts.goes}</h2>
          <List items={texts.goesItems} />
          <h2>{texts.stays}</h2>
          <List items={texts.staysItems} />
          <ActionButton
            frame={frame}
            action={paths.demonstration}
            label={texts.remove}
            confirm={texts.confirm}
            tone="danger"
          />
        </>
      ) : (
        <Notice tone="good">
          <p>{found === 'removed' ? texts.removed : texts.none}</p>
        </Notice>
      )}
    </Layout>
  )
}

function List({ items }: { items: readonly string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  )
}
