import type { Frame } from '#kit/frame.ts'
import { Tabs } from '#ui/Tabs/Tabs.tsx'
import type { Draw } from '../../draw.ts'
import { drawPaths } from '../../paths.ts'
import { ruleTexts } from '../texts/rule.ts'

export type DrawStep = 'rule' | 'features' | 'trial'

/** The pages of the preparation, as links: each has its own address. */
export function DrawSteps({ frame, draw, step }: { frame: Frame; draw: Draw; step: DrawStep }) {
  const said = ruleTexts[frame.locale]
  const links = [
    { step: 'rule', label: said.stepRule, href: drawPaths.rule(draw.slug) },
    { step: 'features', label: said.stepFeatures, href: drawPaths.features(draw.slug) },
    { step: 'trial', label: said.stepTrial, href: drawPaths.trial(draw.slug) },
  ]
  return (
    <Tabs
      label={said.steps}
      links={links.map((link) => ({ ...link, current: link.step === step }))}
    />
  )
}
