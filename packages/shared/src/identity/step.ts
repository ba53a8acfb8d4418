/** What still stands between a session and the work, in this order; `in` when nothing does. */
export const signInSteps = ['second_factor', 'enrol_factor', 'new_password', 'choose_post', 'in'] as const;

export type SignInStep = (typeof signInSteps)[number];

export type StepFacts = {
  /** A second factor has been shown in this session, here or to the provider that signed the person in. */
  secondShown: boolean;
  /** The person has an authenticator app or a passkey. */
  hasFactor: boolean;
  /** One of the person's posts asks for a second factor. */
  factorRequired: boolean;
  /** The password was given by someone else or has become too old. */
  passwordDue: boolean;
  hasPost: boolean;
};

/** Who has a second factor shows it; who needs one gets one; a lent or old password is replaced; then the post. */
export function nextStep(facts: StepFacts): SignInStep {
  if (facts.hasFactor && !facts.secondShown) return 'second_factor';
  if (facts.factorRequired && !facts.hasFactor && !facts.secondShown) return 'enrol_factor';
  if (facts.passwordDue) return 'new_password';
  return facts.hasPost ? 'in' : 'choose_post';
}
