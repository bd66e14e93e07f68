package dev.impulse.model.sales;

/** What happens to an order. One stream carries both, so that a cancellation follows its order. */
public sealed interface OrderEvent permits OrderPlaced, OrderCancelled {

  OrderId id();

  CustomerId customer();
}
