import type { Day } from '#kit/dates.ts'
import { bikeStory } from './demo-bike.ts'
import { callStory, proposalStories } from './demo-calls.ts'
import { letterStory } from './demo-letter.ts'
import { marketStory } from './demo-market.ts'
import { panelStory } from './demo-panel.ts'
import { schoolStory } from './demo-school.ts'
import { sharesStory } from './demo-shares.ts'
import { squareStory } from './demo-square.ts'
import { waterStory } from './demo-water.ts'
import type { DemoPeople, Story } from './story.ts'

/** The demonstration world, told as of today: every station of the line, and what happens beside it. */
export function demoStories(today: Day, people: DemoPeople): readonly Story[] {
  return [
    letterStory(today, people),
    marketStory(today, people),
    sharesStory(today, people),
    waterStory(today, people),
    panelStory(today, people),
    bikeStory(today, people),
    schoolStory(today, people),
    callStory(today, people),
    squareStory(today, people),
    ...proposalStories(today, people),
  ]
}
