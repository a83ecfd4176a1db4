export { demonstrationMark, takeDemonstrationAway } from './first-hour/index.ts'
export { drawProblem } from './pages/draw-problem.tsx'
export { pinsFor } from './pins/index.ts'
export { findWaitingCount } from './today/index.ts'
