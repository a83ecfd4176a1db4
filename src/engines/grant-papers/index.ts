export {
  type Figures,
  fillPaper,
  type Paper,
  type PaperHeading,
  type PaperSide,
} from './fill-paper.ts'
export {
  type GrantStatus,
  type PaperProblem,
  type PaperProblemCode,
  readPaper,
} from './given-paper.ts'
