import type { Frame } from '#kit/frame.ts'
import { Tabs } from '#ui/Tabs/Tabs.tsx'
import { programmePath } from '../../paths/programmes.ts'
import { programmeTexts } from '../texts/programme.ts'

const parts = [
  ['prepare', 'prepare'],
  ['results', 'results'],
  ['grid', 'grid'],
  ['read', 'programme'],
] as const

/** The pages of the team, one after the other as the work goes. */
export function ProgrammeTabs(props: {
  frame: Frame
  slug: string
  current: (typeof parts)[number][0]
}) {
  const said = programmeTexts[props.frame.locale]
  return (
    <Tabs
      label={said.tabsLabel}
      links={parts.map(([key, path]) => ({
        label: said.tabs[key],
        href: programmePath(path, props.slug),
        current: key === props.current,
      }))}
    />
  )
}
