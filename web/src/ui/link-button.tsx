import { createLink } from '@tanstack/react-router';
import { Button, type ButtonProps } from 'antd';

interface LinkButtonProps extends Omit<ButtonProps, 'type'> {
  readonly look: NonNullable<ButtonProps['type']>;
}

/** A link that looks like a button: it goes somewhere, so it can be opened in a tab of its own. */
export const LinkButton = createLink(({ look, ...props }: LinkButtonProps) => <Button {...props} type={look} />);
