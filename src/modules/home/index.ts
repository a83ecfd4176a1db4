export { drawProblem } from './pages/draw-problem.tsx'
