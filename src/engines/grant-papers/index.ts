export {
  type Figures,
  fillPaper,
  type Paper,
  type PaperHeading,
  type PaperSide,
} from './fill-paper.ts'
export { formLineOf } from './form-lines.ts'
export {
  type GivenLine,
  type GivenPaper,
  type GrantStatus,
  type PaperForm,
  type PaperProblem,
  type PaperProblemCode,
  readPaper,
} from './given-paper.ts'
