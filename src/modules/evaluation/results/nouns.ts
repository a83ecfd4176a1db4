/** What things are here, for the others: pure, with their words. */

export { type Degree, degreeOf, effectsOf } from './certainty.ts'
export { plainLine } from './plain-line.ts'
export { shownEffects } from './shown-numbers.ts'
export { trialDefectTexts } from './texts/defects.ts'
export { resultTexts } from './texts/results.ts'
export { warningLine } from './texts/warnings.ts'
export { figuresOf, writtenFigure } from './written-figures.ts'
