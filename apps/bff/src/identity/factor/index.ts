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
export {
  addPasskey,
  addPasskeyInput,
  askPasskey,
  beginPasskey,
  passkeyIdInput,
  removePasskey,
  usePasskey,
  usePasskeyInput,
} from './passkey.ts';
export { codeMatches, giveDemoFactor } from './totp.ts';
