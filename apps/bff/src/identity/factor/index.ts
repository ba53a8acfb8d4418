export { factorsOf, hasFactor, resetFactor } from './factors.ts';
export {
  beginEnrolment,
  demoCode,
  enrol,
  enrolInput,
  myFactors,
  removeTotp,
  renewCodes,
  secondInput,
  showSecond,
} from './verbs.ts';
export { codeMatches, giveDemoFactor } from './totp.ts';
