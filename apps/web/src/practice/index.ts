import { useMutation } from '@tanstack/react-query';
import { trpc } from '../platform/trpc.ts';

/** Opens the practice ground and gives the post with which practice begins. */
export function useEnterPractice(onEntered: (postId: string) => void) {
  return useMutation(trpc.practice.enter.mutationOptions({ onSuccess: ({ postId }) => onEntered(postId) }));
}
