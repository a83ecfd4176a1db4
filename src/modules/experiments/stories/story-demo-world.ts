import type { Day } from '#kit/dates.ts'
import type { DemoPeople, Story } from './story.ts'
import { bikeStory } from './story-demo-bike.ts'
import { callStory, proposalStories } from './story-demo-calls.ts'
import { letterStory } from './story-demo-letter.ts'
import { marketStory } from './story-demo-market.ts'
import { panelStory } from './story-demo-panel.ts'
import { schoolStory } from './story-demo-school.ts'
import { sharesStory } from './story-demo-shares.ts'
import { squareStory } from './story-demo-square.ts'
import { waterStory } from './story-demo-water.ts'

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
